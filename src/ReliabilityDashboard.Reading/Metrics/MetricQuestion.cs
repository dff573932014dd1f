using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>A question for one metric.</summary>
/// <param name="Metric">Its id, such as <c>time-to-recovery</c>.</param>
/// <param name="Filter">Which records.</param>
/// <param name="Chosen">When, resolved at the present instant.</param>
/// <param name="Step">Width of the points; null: only the overall figures.</param>
/// <param name="Compare">Null: no comparison.</param>
public sealed record MetricQuestion(string Metric, RecordFilter Filter, ChosenPeriod Chosen, Step? Step = null, Compare? Compare = null)
{
    public const string Incidents = "incidents", Crashes = "crashes";

    /// <summary>Of the repeat rate: <c>incidents</c> or <c>crashes</c>.</summary>
    public string Of { get; init; } = Incidents;
}
