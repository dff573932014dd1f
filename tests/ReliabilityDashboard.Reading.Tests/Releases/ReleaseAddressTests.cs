using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Findings;
using ReliabilityDashboard.Domain.Sessions;
using ReliabilityDashboard.Reading.Releases;

namespace ReliabilityDashboard.Reading.Tests.Releases;

public sealed class ReleaseAddressTests
{
    [Theory]
    [InlineData("checkout", "4.12.0")]
    [InlineData("team/web", "release/2026-06 100%2F?")]
    [InlineData("שירות", "app@1.2.0+7#x")]
    public void Whatever_signs_names_hold_they_are_read_as_they_were_written(string service, string release)
    {
        var address = ReleaseAddress.Of(service, release);
        Assert.Equal((service, release), ReleaseAddress.Read(address));
        Assert.Equal((service, release), ReleaseAddress.Read($"{address}/crashes"));
        var health = new ReleaseHealth(service, release, 10, 0, 1);
        Assert.Equal(address, ReleaseAddress.Of(Assert.Single(ReleaseFindings.Rules.Of(health, default)).Place));
    }

    [Fact]
    public void What_brought_no_release_of_a_service_leads_nowhere()
    {
        var made = new Change(1, "files", "c", default, ChangeKind.Release, "web", "web 1.1", null, null);
        Assert.Equal("/services/web/releases/1.1", ReleaseAddress.Of(made));
        Assert.Null(ReleaseAddress.Of(made with { Service = null }));
        Assert.Null(ReleaseAddress.Of(made with { Kind = ChangeKind.Growth }));
        Assert.Null(ReleaseAddress.Of(new FindingPlace("incident", "7", null)));
        Assert.Equal(("", ""), ReleaseAddress.Read("/services"));
    }
}
