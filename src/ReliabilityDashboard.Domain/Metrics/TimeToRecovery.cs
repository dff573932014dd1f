using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Time to recovery: resolved (or mitigated, if so set) − detected, where that is unknown − started. Its mean is the
/// MTTR.</summary>
/// <remarks>Placed by its end. Open incidents are not in it, see <see cref="RecoverySurvival"/>. Zero and reversed spans are left out and
/// counted. Definition of the mean: DORA, "Accelerate" (2018), time to restore service.</remarks>
public static class TimeToRecovery
{
    /// <summary>The metric.</summary>
    public static DurationMetric Metric { get; } = new Recovery
    {
        Id = "time-to-recovery",
        Name = "Time to recovery",
        Definition =
            "From detection (where that is unknown, from the start) to the end of an incident; "
            + "open incidents are not in it, the survival view has them.",
        Begins = IncidentInstant.Detected,
        Ends = IncidentInstant.Resolved,
        PlacedBy = IncidentInstant.Resolved,
        Needs = "a known end",
        Missing = spans =>
            spans.ZeroLeftOut + spans.OutOfOrder > 0
                ? "Every incident that ended in this period has a span of zero or a reversed one."
                : "No incident with a known end recovered in this period.",
        LeavesZeroOut = true,
        FollowsOpen = true,
        MeanName = "MTTR",
        Headline = new("recovery was faster", "recovery was slower"),
        More =
        [
            Count("n_from_detected", "Spans that start at detection.", spans => spans.FromDetected) with
            {
                Label = "from detection",
                Defines = "Their time runs from the moment somebody or something noticed them.",
            },
            Count("n_from_started", "Spans that start at the start, detection being unknown.", spans => spans.FromStarted) with
            {
                Label = "from the start",
                Defines = "When they were noticed is unknown, so their time runs from their start.",
            },
            Count("n_zero_left_out", "Spans of exactly 0, left out.", spans => spans.ZeroLeftOut) with
            {
                Label = "recovered in no time, left out",
                Defines =
                    "Begin and end bear the same instant: written down afterwards. They would make recovery look faster than it was.",
                Finding = IncidentFindings.ZeroSpan.Word,
            },
            Count("n_out_of_order", "Ends before the beginning, left out.", spans => spans.OutOfOrder) with
            {
                Label = "resolved before noticed, left out",
                Defines = "They end before they were noticed: an instant at their source is wrong.",
                Finding = IncidentFindings.ReversedSpan.Word,
            },
            Count("n_ended_resolved", "Spans that end at resolution.", spans => spans.EndedResolved),
            Count("n_reopened", "Spans of which stretches are taken out: resolved, then opened again.", spans => spans.Reopened) with
            {
                Label = "reopened",
                Defines = "Resolved and opened again. The time in which they were resolved is taken out.",
                Finding = IncidentFindings.Reopened.Word,
            },
            MetricField.Group("survival", "The incidents that began in the period, open ones too (Kaplan-Meier).",
            [
                MetricField.Of<SpanSet>("median", FieldKind.Seconds, "Median; null where more than half are still open.",
                    spans => spans.Survival!.Median) with
                {
                    Label = "median with open ones",
                    Defines = "Half had recovered by then, with those that are still open taken into account (Kaplan-Meier).",
                },
                Count("n", "Size of the cohort used.", spans => spans.Survival!.N) with { Label = "began in the period" },
                Count("open", "Of these, not recovered at the end of the period.", spans => spans.Survival!.Open) with
                {
                    Label = "still open",
                },
                Count("left_out", "Zero and reversed spans, and ends without an instant.", spans => spans.Survival!.LeftOut) with
                {
                    Label = "left out (zero, reversed, end unknown)",
                },
            ]),
        ],
    };

    private static MetricField Count(string name, string means, Func<SpanSet, int> count) =>
        MetricField.Of<SpanSet>(name, FieldKind.Count, means, spans => count(spans));

    /// <summary>The shape with a beginning that may be the start, and an end that people may choose.</summary>
    private sealed class Recovery : DurationMetric
    {
        public override IncidentSpan? SpanOf(Incident incident, RecoveryEndsAt endsAt = RecoveryEndsAt.Resolved)
        {
            var mitigated = endsAt == RecoveryEndsAt.Mitigated ? incident.MitigatedAt : null;
            if ((mitigated ?? incident.ResolvedAt) is not { } end) return null;
            var begin = incident.DetectedAt ?? incident.StartedAt;
            return new(
                incident, end, Length(incident, begin, end), FromStarted: incident.DetectedAt is null, EndedResolved: mitigated is null);
        }

        public override IncidentInstant PlacedAt(RecoveryEndsAt endsAt) =>
            endsAt == RecoveryEndsAt.Mitigated ? IncidentInstant.Mitigated : IncidentInstant.Resolved;
    }
}
