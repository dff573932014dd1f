using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Metrics.Records;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Domain.Metrics.Shapes;

/// <summary>How long something of an incident takes: median with its interval, mean and p90, one dot for each incident; compared by
/// Mann-Whitney.</summary>
/// <remarks>A reversed span is left out and counted; one of 0 stays unless the metric leaves it out.</remarks>
public class DurationMetric : Metric
{
    /// <summary>What a reversed span is, for whoever asks.</summary>
    public const string Reversed = "They end before they begin: an instant at their source is wrong.";

    /// <summary>Where a span begins.</summary>
    public required IncidentInstant Begins { get; init; }
    /// <summary>Where it ends.</summary>
    public required IncidentInstant Ends { get; init; }
    /// <summary>What places an incident in a period.</summary>
    public required IncidentInstant PlacedBy { get; init; }
    /// <summary>What an incident must have to have such a span: "a detection and a mitigation".</summary>
    public required string Needs { get; init; }
    /// <summary>Spans of exactly 0 are back-filled at the source: left out and counted.</summary>
    public bool LeavesZeroOut { get; init; }
    /// <summary>Incidents that are still open stand beside it, in a survival view.</summary>
    public bool FollowsOpen { get; init; }
    /// <summary>The name that the field gives its mean: "MTTR"; null where it has none.</summary>
    public string? MeanName { get; init; }
    /// <summary>Why there is no value; null where what it needs says all.</summary>
    public Func<SpanSet, string>? Missing { get; init; }

    /// <inheritdoc/>
    public override string Sample =>
        $"n counts the {Records.Word} whose time is known and runs forward; those left out are counted beside.";

    /// <inheritdoc/>
    public override MetricUnit Unit => MetricUnit.Seconds;
    /// <inheritdoc/>
    public override (string Lower, string Higher) Directions => ("shorter", "longer");

    /// <inheritdoc/>
    public override Reckoning Reckoning => Reckoning.Incidents(records =>
    {
        var placed = new PlacedRecords<Incident>(records.Incidents, incident => Placing(incident, records.EndsAt));
        if (!FollowsOpen) return period => Of(placed.Inside(period), period, records.EndsAt);
        var begun = new PlacedRecords<Incident>(records.Incidents, incident => incident.DetectedAt ?? incident.StartedAt);
        return period => Of(placed.Inside(period), period, records.EndsAt) with
        {
            Survival = RecoverySurvival.Of(begun.Inside(period), period, records.Now, records.EndsAt),
        };
    });

    /// <inheritdoc/>
    protected override IReadOnlyList<MetricField> OwnFields =>
    [
        Figure("mean", "Mean.", durations => durations.Mean) with
        {
            Defines = "All of them added up, divided by their number. A few long ones pull it up, so it never stands alone.",
        },
        Figure("median", "Median.", durations => durations.Median) with
        {
            Defines =
                $"{Definition} Half of them took no longer; the interval is where the true middle lies in 95 of 100 such samples.",
        },
        Figure("p90", "Ninetieth percentile.", durations => durations.P90) with { Defines = "Nine of ten took no longer." },
        Figure("ci_low", "Lower end of the 95 % interval of the median; null below n = 6.", durations => durations.CiLow),
        Figure("ci_high", "Upper end of the 95 % interval of the median; null below n = 6.", durations => durations.CiHigh),
    ];

    /// <summary>The span of one incident, however odd; null where an instant is unknown.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="endsAt">Of recovery: where it ends.</param>
    public virtual IncidentSpan? SpanOf(Incident incident, RecoveryEndsAt endsAt = RecoveryEndsAt.Resolved) =>
        Begins.Of(incident) is { } begin && Ends.Of(incident) is { } end && PlacedBy.Of(incident) is { } placed
            ? new(incident, placed, Length(incident, begin, end))
            : null;

    /// <summary>Seconds of a span, without the stretches in which the incident was taken for over and opened again.</summary>
    protected static double Length(Incident incident, DateTime begin, DateTime end) =>
        (end - begin - ResolvedStretch.Within(incident.Reopened, begin, end)).TotalSeconds;

    /// <summary>What places an incident in a period where recovery ends so.</summary>
    public virtual IncidentInstant PlacedAt(RecoveryEndsAt endsAt) => PlacedBy;

    /// <inheritdoc/>
    public override DateTime? Placing(Incident incident, RecoveryEndsAt endsAt) => SpanOf(incident, endsAt)?.PlacedAt;

    /// <summary>The spans placed inside the period, and what had to be left out.</summary>
    public SpanSet Of(IEnumerable<Incident> incidents, Period period, RecoveryEndsAt endsAt = RecoveryEndsAt.Resolved)
    {
        var spans = new List<IncidentSpan>();
        int zero = 0, reversed = 0;
        foreach (var incident in incidents)
        {
            if (!incident.Counts || SpanOf(incident, endsAt) is not { } span || !period.Contains(span.PlacedAt)) continue;
            if (span.Seconds < 0) reversed++;
            else if (span.Seconds == 0 && LeavesZeroOut) zero++;
            else spans.Add(span);
        }
        return new(spans, reversed, zero);
    }

    /// <inheritdoc/>
    public override string? Reason(MetricFigures figures) =>
        figures.N > 0 ? null : Missing?.Invoke((SpanSet)figures) ?? $"No incident placed in this period has {Needs}.";

    /// <inheritdoc/>
    public override string? Say(MetricFigures figures) => Brief(figures) is { } median ? $"median {median}" : null;

    /// <inheritdoc/>
    public override string? Brief(MetricFigures figures) =>
        ((SpanSet)figures).Durations.Median is { } median ? DurationWords.Say(median) : null;

    /// <inheritdoc/>
    protected override TestOutcome Test(Func<Period, MetricFigures> of, ComparedPeriod periods, MetricRecords records) =>
        SampleComparison.Of(((SpanSet)of(periods.Current)).Samples, ((SpanSet)of(periods.Previous)).Samples, records.Now);

    private static MetricField Figure(string name, string means, Func<DurationFigures, double?> value) =>
        MetricField.Of<SpanSet>(name, FieldKind.Seconds, means, spans => value(spans.Durations));
}
