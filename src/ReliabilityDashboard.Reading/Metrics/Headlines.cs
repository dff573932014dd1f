using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>The five headline figures of a period beside those of the period it is compared with, judged as one family.</summary>
/// <param name="Chosen">The period that was asked for.</param>
/// <param name="Periods">Both sides.</param>
/// <param name="Current">Figures of the period; of a running one up to now.</param>
/// <param name="Previous">Figures of the period it is compared with.</param>
/// <param name="Comparison">The five verdicts.</param>
public sealed record Headlines(
    ChosenPeriod Chosen, ComparedPeriod Periods, HeadlineFigures Current, HeadlineFigures Previous, HeadlineComparison Comparison);
