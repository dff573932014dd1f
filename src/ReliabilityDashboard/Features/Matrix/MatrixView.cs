using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Matrix;

/// <summary>All that the page shows.</summary>
/// <param name="List">The matrix as a ranked list.</param>
/// <param name="PeriodLabel">The period in words.</param>
/// <param name="Choices">Names for the filter bar.</param>
/// <param name="Faults">What of the address could not be read.</param>
/// <param name="Detail">The failure mode of the side panel; null where none is open.</param>
public sealed record MatrixView(
    MatrixList List, string PeriodLabel, FilterChoices Choices, IReadOnlyList<string> Faults, ModeDetail? Detail)
{
    public MatrixAnswer Answer => List.Answer;

    public IReadOnlyList<MatrixRow> Rows => List.Rows;

    public IReadOnlyList<MatrixRow> WithoutValue => List.WithoutValue;

    public bool NothingStored => List.NothingStored;

    /// <summary>Nothing in this period and filter.</summary>
    public bool IsEmpty => Rows.Count + WithoutValue.Count == 0;
}
