using ReliabilityDashboard.Charts.StackedShare;
using ReliabilityDashboard.Features.Matrix;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Overview;

/// <summary>All that the page shows.</summary>
/// <param name="Head">Title, lede, figures.</param>
/// <param name="Sparks">Twelve monthly values of each figure, in the order of the strip.</param>
/// <param name="Matrix">The matrix of the trailing 12 months; null where nothing is stored.</param>
/// <param name="Currency">Of the matrix.</param>
/// <param name="Attention">At most five.</param>
/// <param name="Spread">How far failures spread, by month.</param>
/// <param name="SpreadWords">The same in a sentence.</param>
/// <param name="Choices">Names for the filter bar.</param>
public sealed record OverviewView(
    OverviewHead Head,
    IReadOnlyList<IReadOnlyList<double?>> Sparks,
    MatrixView? Matrix,
    string Currency,
    IReadOnlyList<AttentionItem> Attention,
    StackedShareData? Spread, string? SpreadWords, FilterChoices Choices);
