using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics.Matrix;

namespace ReliabilityDashboard.Domain.Metrics.Catalogue;

/// <summary>Every metric there is. A metric that is not here is shown nowhere.</summary>
public static class MetricCatalogue
{
    /// <summary>All metrics, in the order in which they are listed.</summary>
    public static IReadOnlyList<MetricDefinition> All { get; } =
    [
        new(
            "crash-free-sessions", "Crash-free sessions", MetricUnit.Fraction,
            "Share of sessions that did not end in an unhandled error, summed before dividing.", RecordKind.Sessions,
            LowerIsBetter: false, InApi: true, [typeof(CrashFreeSessionRate)]),
        new(
            "crash-free-users", "Crash-free users", MetricUnit.Fraction,
            "Share of user-days without a crash, from daily rows; users of several days cannot be summed to distinct users.",
            RecordKind.Sessions, LowerIsBetter: false, InApi: true, [typeof(CrashFreeUsers)]),
        new(
            "crashes", "Crashes", MetricUnit.Count, "Stored crash records, and their number per 1 000 sessions.", RecordKind.Crashes,
            LowerIsBetter: true, InApi: true, [typeof(CrashCount)]),
        new(
            "time-to-recovery",
            "Time to recovery",
            MetricUnit.Seconds,
            "From detection (where that is unknown, from the start) to the end of an incident; open incidents are not in it, the survival view has them.",
            RecordKind.Incidents,
            LowerIsBetter: true,
            InApi: true,
            [typeof(TimeToRecovery), typeof(RecoverySurvival)]
        ),
        new(
            "time-to-detection", "Time to detection", MetricUnit.Seconds,
            "From the start of an incident to its detection; where only the detection is known there is none.", RecordKind.Incidents,
            LowerIsBetter: true, InApi: true, [typeof(TimeToDetection)]),
        new(
            "time-to-acknowledge", "Time to acknowledge", MetricUnit.Seconds, "From detection until a person took the incident.",
            RecordKind.Incidents, LowerIsBetter: true, InApi: true, [typeof(TimeToAcknowledge)]),
        new(
            "time-to-mitigate", "Time to mitigate", MetricUnit.Seconds, "From detection until users were no longer affected.",
            RecordKind.Incidents, LowerIsBetter: true, InApi: true, [typeof(TimeToMitigate)]),
        new(
            "repeat-rate", "Repeat rate", MetricUnit.Fraction,
            "Share of incidents (or crashes) whose failure mode had already happened within the look-back before them.",
            RecordKind.Incidents, LowerIsBetter: true, InApi: true, [typeof(RepeatRate)]),
        new(
            "blast-radius", "Blast radius", MetricUnit.Fraction,
            "Share of active users an incident reached; only where that is unknown, share of the other known services.",
            RecordKind.Incidents, LowerIsBetter: true, InApi: true, [typeof(BlastRadius)]),
        new(
            "incidents", "Incidents", MetricUnit.Count, "Incidents that started, without cancelled ones, duplicates and exercises.",
            RecordKind.Incidents, LowerIsBetter: true, InApi: true, [typeof(IncidentCount)]),
        new(
            "changes", "Changes", MetricUnit.Count, "Releases, configuration and infrastructure changes, and growth events.",
            RecordKind.Changes, LowerIsBetter: null, InApi: true, [typeof(ChangeCount)]),
        new(
            "change-failure-rate", "Change failure rate", MetricUnit.Fraction,
            "Share of releases, configuration and infrastructure changes that set off at least one incident.", RecordKind.Changes,
            LowerIsBetter: true, InApi: true, [typeof(ChangeFailureRate)]),
        new(
            "impact-frequency", "Impact versus frequency", MetricUnit.Score,
            "Occurrences of a failure mode per week against its mean expected loss per occurrence.", RecordKind.Incidents,
            LowerIsBetter: true, InApi: false, [typeof(ImpactFrequencyMatrix)]),
        new(
            "modelled-blast-radius", "Modelled blast radius", MetricUnit.Fraction,
            "Share of the other known services that a failure of one would reach over calls that wait and have no fallback.",
            RecordKind.Calls,
            LowerIsBetter: true, InApi: false, [typeof(ModelledBlastRadius)]),
        new(
            "business-impact", "Business impact", MetricUnit.Money,
            "Estimated revenue at risk: sessions × share of users affected × conversion rate × average order value.",
            RecordKind.Incidents, LowerIsBetter: true, InApi: false, [typeof(BusinessImpact)]),
    ];

    /// <summary>A metric by its id, of any case; null where there is none.</summary>
    public static MetricDefinition? Find(string? id) =>
        All.FirstOrDefault(metric => string.Equals(metric.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The unit's word in the API.</summary>
    public static string Word(MetricUnit unit) =>
        unit switch
        {
            MetricUnit.Fraction => "fraction",
            MetricUnit.Seconds => "seconds",
            MetricUnit.Count => "count",
            MetricUnit.Money => "money",
            MetricUnit.Score => "score",
            _ => throw new ArgumentOutOfRangeException(nameof(unit)),
        };
}
