using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain;

namespace ReliabilityDashboard.Reading.Metrics.Answers;

/// <summary>One metric over a period, the same for pages and programs.</summary>
/// <param name="Metric">What was asked.</param>
/// <param name="Period">The period asked for; of a running one the calendar's end, after now.</param>
/// <param name="Step">Width of the points; null where none were asked for.</param>
/// <param name="Overall">The figures of the whole period; of a running one up to now.</param>
/// <param name="Reason">Why there is no value; null where there is one.</param>
/// <param name="Points">One for every calendar bucket, empty ones too.</param>
/// <param name="Comparison">Null where none was asked for.</param>
public sealed record MetricAnswer(
    Metric Metric,
    Period Period,
    Step? Step,
    MetricFields Overall,
    string? Reason,
    IReadOnlyList<MetricPoint> Points,
    MetricComparison? Comparison
) : MetricReply
{
    /// <summary>How many incidents a filter by trigger leaves out because it is only suggested for them; null where nobody filters by
    /// it.</summary>
    public int? SuggestedLeftOut { get; init; }
}

/// <summary>The period before, and what may be said about the difference.</summary>
/// <param name="Period">What was compared with.</param>
/// <param name="Label">The same in words.</param>
/// <param name="Fields">Its figures.</param>
/// <param name="Result">Verdict, p, p adjusted, test.</param>
public sealed record MetricComparison(Period Period, string Label, MetricFields Fields, ComparisonResult Result);

/// <summary>The figures of one calendar bucket, of the part of it inside the period.</summary>
public sealed record MetricPoint(TimeBucket Bucket, MetricFields Fields);
