using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Metrics.Matrix;

/// <summary>One failure mode of the matrix.</summary>
/// <param name="Group">The failure mode.</param>
/// <param name="Title">Title of its latest occurrence.</param>
/// <param name="Category">Category of its latest occurrence.</param>
/// <param name="Occurrences">Ids of its occurrences in the period, latest first.</param>
/// <param name="FrequencyPerWeek">Occurrences per week.</param>
/// <param name="Impact">Mean expected loss per occurrence.</param>
/// <param name="Assumed">What was filled in for at least one occurrence.</param>
/// <param name="FilledIn">Occurrences for which anything was filled in.</param>
/// <param name="Quadrant">Null while there is no threshold of impact.</param>
public sealed record MatrixPoint(
    long Group,
    string Title,
    IncidentCategory? Category,
    IReadOnlyList<long> Occurrences,
    double FrequencyPerWeek,
    double Impact,
    Assumptions Assumed,
    int FilledIn,
    Quadrant? Quadrant
);
