using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Metrics.Shapes;

/// <summary>A metric over records that are already read.</summary>
/// <param name="Of">The figures of a stretch inside the periods that were read.</param>
/// <param name="Test">The comparison of two of them, not yet judged.</param>
public sealed record MetricSeries(Func<Period, MetricFigures> Of, Func<ComparedPeriod, TestOutcome> Test);
