using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Domain.Tests.Changes;

public sealed class ReworkTests
{
    private static readonly DateTime Day = Utc.At("2026-06-01T12:00Z");

    [Theory]
    [InlineData("Hotfix 4.12.1")]
    [InlineData("fix: pool size")]
    [InlineData("Revert \"New cart\"")]
    [InlineData("Roll back to 4.11")]
    [InlineData("checkout rollback")]
    [InlineData("bug-fixes")]
    [InlineData("Reverts 77")]
    public void Titles_of_fixes_fit(string title) => Assert.True(ReworkTitles.Fit(title));

    [Theory]
    [InlineData("Prefix of ids")]
    [InlineData("Fixture data")]
    [InlineData("A reverter for images")]
    [InlineData("4.12.0")]
    [InlineData(null)]
    public void Others_do_not(string? title) => Assert.False(ReworkTitles.Fit(title));

    [Fact]
    public void The_example_of_the_definition()
    {
        Change[] releases = [.. Enumerable.Range(1, 40).Select(id => Made(id, id < 4 ? "4.12" : $"4.{id}"))];
        var figures = DeploymentReworkRate.Of(releases, new(new HashSet<long> { 1, 2, 3 }, new HashSet<long> { 3, 4, 5 }));
        Assert.Equal((0.075, 0.125, 40L), (figures.Value.Value, figures.Suggested.Value, figures.N));
    }

    [Fact]
    public void Only_releases_and_configuration_are_deployments()
    {
        Change[] changes =
        [
            Made(1, "a"), Made(2, "b", ChangeKind.Configuration), Made(3, "c", ChangeKind.Infrastructure), Made(4, "d", ChangeKind.Growth),
        ];
        Assert.Equal(2, DeploymentReworkRate.Of(changes, new(new HashSet<long> { 1, 3, 4 }, new HashSet<long>())).N);
        Assert.Null(DeploymentReworkRate.Of([], ChangeReworks.None).Value.Value);
    }

    [Fact]
    public void Suggested_from_the_detection_to_a_day_after_the_resolution_at_the_same_service()
    {
        var incident = Broken(9, "cart", Day, Day.AddMinutes(10), Day.AddHours(2));
        bool Is(double hours, string service = "CART", string title = "hotfix", string? fixes = null) =>
            Rework.Suggest([Made(1, title, at: Day.AddHours(hours), service: service) with { Fixes = fixes }], [incident]).ContainsKey(1);
        Assert.False(Is(0.1));
        Assert.True(Is(0.2));
        Assert.True(Is(26));
        Assert.False(Is(26.01));
        Assert.False(Is(1, "other"));
        Assert.False(Is(1, title: "4.13"));
        Assert.False(Is(1, fixes: "said"));
    }

    [Fact]
    public void An_open_incident_lasts_and_the_one_detected_last_is_named()
    {
        var (open, later) = (Broken(1, "cart", Day, null, null), Broken(2, "cart", Day.AddDays(4), null, Day.AddDays(5)));
        Assert.Equal(1, Rework.Suggest([Made(1, "fix", at: Day.AddDays(3))], [open, later])[1].Id);
        Assert.Equal(2, Rework.Suggest([Made(1, "fix", at: Day.AddDays(4.5))], [open, later])[1].Id);
    }

    private static Change Made(
        long id, string title, ChangeKind kind = ChangeKind.Release, DateTime? at = null, string service = "cart") =>
        new(id, "files", $"{id}", at ?? Day, kind, service, title, null, null);

    private static Incident Broken(long id, string service, DateTime start, DateTime? detected, DateTime? resolved) => new()
    {
        Id = id, Source = "files", ExternalId = $"{id}", Title = "Broken", StartedAt = start, DetectedAt = detected, ResolvedAt = resolved,
        Status = resolved is null ? IncidentStatus.Open : IncidentStatus.Resolved, Service = service, GroupId = 1,
    };
}
