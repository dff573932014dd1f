using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Services;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class IncidentFactsTests
{
    private static readonly DateTime Now = Utc.At("2026-06-01");

    [Fact]
    public void Facts_leave_out_what_the_metrics_leave_out()
    {
        var facts = IncidentFacts.Of(
            Make.Incident("2026-03-02", "2026-03-01", "2026-03-02T01:00Z") with
            {
                AffectedUsers = 5,
                ActiveUsers = 10,
            },
            new ServiceCatalogue([]),
            BlastThresholds.Default,
            RecoveryEndsAt.Resolved,
            Now
        );
        Assert.Null(facts.TimeToDetection);
        Assert.Equal(25 * 3600, facts.TimeToRecovery);
        Assert.Equal(BlastClass.Systemic, facts.BlastClass);
    }

    [Theory]
    [InlineData("2026-03-02T00:40Z", 20 * 60.0)]
    [InlineData("2026-03-02T01:10Z", null)]
    [InlineData(null, null)]
    public void Time_to_close_runs_from_mitigation_to_resolution(string? mitigated, double? seconds)
    {
        var incident = Make.Incident("2026-03-02", "2026-03-02T00:10Z", "2026-03-02T01:00Z") with
        {
            MitigatedAt = mitigated is null ? null : Utc.At(mitigated),
        };

        Assert.Equal(
            seconds,
            IncidentFacts.Of(incident, new ServiceCatalogue([]), BlastThresholds.Default, RecoveryEndsAt.Resolved, Now).TimeToClose);
    }
}
