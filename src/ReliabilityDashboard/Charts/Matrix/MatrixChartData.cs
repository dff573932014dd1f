using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>All that the impact and frequency matrix shows; its picture and its table are made from it.</summary>
/// <param name="Marks">In the order of the ranked list.</param>
/// <param name="ImpactTitle">Title of the impact axis with its unit, such as "expected loss per occurrence, EUR".</param>
/// <param name="FrequencyThreshold">From here on frequent; null where there is none: then no quadrants are drawn.</param>
/// <param name="ImpactThreshold">From here on of high impact.</param>
/// <param name="Provisional">The thresholds were computed, no person set them yet.</param>
public sealed record MatrixChartData(
    IReadOnlyList<MatrixMark> Marks, string ImpactTitle, double? FrequencyThreshold, double? ImpactThreshold, bool Provisional)
{
    public bool IsEmpty => Marks.Count == 0;

    /// <summary>Both thresholds are known.</summary>
    public bool HasQuadrants => FrequencyThreshold > 0 && ImpactThreshold > 0;
}

/// <summary>One failure mode in the matrix.</summary>
/// <param name="Group">Its id: what picking it leads to.</param>
/// <param name="Title">As people know it.</param>
/// <param name="Category">Null where nobody said.</param>
/// <param name="Frequency">Occurrences per week, above 0.</param>
/// <param name="Impact">Money or score per occurrence, above 0.</param>
/// <param name="ImpactShown">The impact as people read it.</param>
/// <param name="Occurrences">How many in the period.</param>
/// <param name="QuadrantName">Such as "Immediate fire"; null without thresholds.</param>
public sealed record MatrixMark(
    string Group, string Title, IncidentCategory? Category, double Frequency, double Impact, string ImpactShown, long Occurrences,
    string? QuadrantName)
{
    /// <summary>One of the few that bear their name in the chart.</summary>
    public bool Labelled { get; init; }
    /// <summary>What was filled in for want of data, in words.</summary>
    public string? Assumed { get; init; }
}
