using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Services;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class IncidentFactsTests
{
    private static readonly DateTime Now = Utc.At("2026-06-01");

    private static QualityFindings Quality(Incident incident) => IncidentQuality.Of(incident, Now);

    [Fact]
    public void Findings_name_what_is_odd()
    {
        Assert.Equal(QualityFindings.None, Quality(Make.Incident("2026-03-02", "2026-03-02T00:05Z", "2026-03-02T01:00Z")));
        Assert.Equal(
            QualityFindings.ResolvedTooEarly | QualityFindings.ReversedSpan, Quality(Make.Incident("2026-03-02", null, "2026-03-01")));
        Assert.Equal(QualityFindings.ZeroSpan, Quality(Make.Incident("2026-03-02", null, "2026-03-02")));
        Assert.Equal(QualityFindings.WrongYear, Quality(Make.Incident("2026-03-02", null, "2026-05-02")));
        Assert.Equal(QualityFindings.None, Quality(Make.Incident("2026-03-02", null, "2026-05-01"))); // 60 days are not more than 60
        Assert.Equal(QualityFindings.OpenForLong, Quality(Make.Incident("2026-03-02")));
        Assert.Equal(
            QualityFindings.ResolvedWithoutInstant, Quality(Make.Incident("2026-03-02") with { Status = IncidentStatus.Resolved }));
        Assert.Equal(
            QualityFindings.DetectedBeforeStarted | QualityFindings.InferredStart,
            Quality(Make.Incident("2026-03-02", "2026-03-01", "2026-03-03") with { StartedInferred = true }));
    }

    [Fact]
    public void Findings_are_told_in_the_words_of_the_api() =>
        Assert.Equal(["zero-span", "inferred-start"], IncidentQuality.WordsOf(QualityFindings.InferredStart | QualityFindings.ZeroSpan));

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
