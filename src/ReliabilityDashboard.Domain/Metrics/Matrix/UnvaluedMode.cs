using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Metrics.Matrix;

/// <summary>A failure mode without money: listed beneath the chart, not drawn.</summary>
/// <param name="Group">The failure mode.</param>
/// <param name="Title">Title of its latest occurrence.</param>
/// <param name="Category">Category of its latest occurrence.</param>
/// <param name="Occurrences">Ids of its occurrences in the period, latest first.</param>
/// <param name="FrequencyPerWeek">Occurrences per week.</param>
public sealed record UnvaluedMode(
    long Group, string Title, IncidentCategory? Category, IReadOnlyList<long> Occurrences, double FrequencyPerWeek);
