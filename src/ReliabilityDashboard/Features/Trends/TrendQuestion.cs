using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>What every chart of the page is asked.</summary>
/// <param name="Address">The page's address.</param>
/// <param name="Chosen">The period.</param>
/// <param name="Step">Width of the buckets.</param>
/// <param name="Family">The headline figures of the period, judged together.</param>
/// <param name="Judged">The same where they may be judged: of the period itself, else of the last complete quarter.</param>
/// <param name="Calendar">The reporting calendar.</param>
/// <param name="Now">The present instant.</param>
public sealed record TrendQuestion(
    PageAddress Address, ChosenPeriod Chosen, Step Step, Headlines Family, Headlines Judged, ReportingCalendar Calendar, DateTime Now)
{
    /// <summary>Whether any session was ever stored, before filters.</summary>
    public bool HasSessions { get; init; } = true;

    /// <summary>Above every chart.</summary>
    public IReadOnlyList<ReleaseTick> Releases { get; init; } = [];

    public Compare Compare => Address.Compare ?? Compare.Previous;

    /// <summary>The period up to now.</summary>
    public Period Elapsed => Family.Periods.Current;

    /// <summary>The calendar buckets that meet the period.</summary>
    public IReadOnlyList<TimeBucket> Buckets { get; } = Calendar.Cut(Family.Periods.Current, Step, Now);

    /// <summary>What all charts span: from the first bucket's edge to the last one's, so that each mark stands in the middle of its
    /// bucket.</summary>
    public Period Axis => Buckets.Count == 0 ? Chosen.Period : new(Buckets[0].Start, Buckets[^1].End);

    /// <summary>Whether the period is judged itself; otherwise its last complete quarter is.</summary>
    public bool IsJudged => ReferenceEquals(Family, Judged);

    public MetricQuestion For(Metric metric) => new(metric.Id, Address.Filter, Chosen, Step, Compare);
}
