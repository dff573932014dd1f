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
}
