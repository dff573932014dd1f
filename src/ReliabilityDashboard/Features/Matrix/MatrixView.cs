using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Matrix;

/// <summary>All that the page shows.</summary>
/// <param name="Answer">The matrix.</param>
/// <param name="PeriodLabel">The period in words.</param>
/// <param name="Rows">The ranked list.</param>
/// <param name="WithoutValue">Failure modes without money, beneath.</param>
/// <param name="Choices">Names for the filter bar.</param>
/// <param name="Faults">What of the address could not be read.</param>
/// <param name="Detail">The failure mode of the side panel; null where none is open.</param>
public sealed record MatrixView(
    MatrixAnswer Answer,
    string PeriodLabel,
    IReadOnlyList<MatrixRow> Rows,
    IReadOnlyList<MatrixRow> WithoutValue,
    FilterChoices Choices,
    IReadOnlyList<string> Faults,
    ModeDetail? Detail
)
{
    /// <summary>Nothing of this kind was ever stored.</summary>
    public bool NothingStored => Answer.FirstStored is null;

    /// <summary>Nothing in this period and filter.</summary>
    public bool IsEmpty => Rows.Count + WithoutValue.Count == 0;
}
