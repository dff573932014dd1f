using ReliabilityDashboard.Domain.Changes;

namespace ReliabilityDashboard.Domain.Tests.Changes;

public sealed class ReleaseNameTests
{
    [Theory]
    [InlineData("checkout 4.12.0", "4.12.0")]
    [InlineData("Release v4.12.0-rc.1: new basket", "v4.12.0-rc.1")]
    [InlineData("app@1.2.0+7", "app@1.2.0+7")]
    [InlineData("checkout autumn", "autumn")]
    // Neither of two versions is the one.
    [InlineData("from 4.11.2 to 4.12.0", "from 4.11.2 to 4.12.0")]
    [InlineData("checkout", "checkout")]
    [InlineData("  ", "chg-1")]
    [InlineData(null, "chg-1")]
    public void A_change_names_its_release_by_the_one_version_of_its_title(string? title, string name) =>
        Assert.Equal(name, ReleaseName.Of(Made(title)));

    [Theory]
    [InlineData("4.12.0", true)]
    [InlineData("CHECKOUT 4.12.0", true)]
    [InlineData("CHG-1", true)]
    [InlineData("4.12", false)]
    public void A_release_is_found_by_its_version_its_title_or_the_id_of_its_change(string asked, bool found) =>
        Assert.Equal(found, Made("checkout 4.12.0").Brought(asked));

    [Fact]
    public void Configuration_brings_no_release() =>
        Assert.False((Made("checkout 4.12.0") with { Kind = ChangeKind.Configuration }).Brought("4.12.0"));

    private static Change Made(string? title) =>
        new(1, "files", "chg-1", Utc.At("2026-06-01"), ChangeKind.Release, "checkout", title, null, null);
}
