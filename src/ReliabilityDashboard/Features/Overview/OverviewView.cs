using ReliabilityDashboard.Charts.StackedShare;
using ReliabilityDashboard.Reading.Attention;
using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Overview;

/// <summary>All that the page shows.</summary>
/// <param name="Head">Title, lede, figures.</param>
/// <param name="Sparks">Twelve monthly values of each figure, in the order of the strip.</param>
/// <param name="Matrix">The matrix of the trailing 12 months; null where nothing is stored.</param>
/// <param name="MatrixPeriod">Those months in words.</param>
/// <param name="Currency">Of the matrix.</param>
/// <param name="Attention">At most five.</param>
/// <param name="Spread">How far failures spread, by month.</param>
/// <param name="SpreadWords">The same in a sentence.</param>
/// <param name="Choices">Names for the filter bar.</param>
public sealed record OverviewView(
    OverviewHead Head,
    IReadOnlyList<SparkData> Sparks,
    MatrixList? Matrix,
    string MatrixPeriod,
    string Currency,
    IReadOnlyList<AttentionItem> Attention,
    StackedShareData? Spread, string? SpreadWords, FilterChoices Choices)
{
    /// <summary>The address of the months of the spark lines, without a page; null where nothing is stored.</summary>
    public PageAddress? Months { get; init; }
}

/// <summary>Title, lede and headline figures: what the first render hands to the second. Series are not in it.</summary>
/// <param name="Address">The address it answers.</param>
/// <param name="Title">Such as "Resilience in Q3 2026".</param>
/// <param name="Lede">So what.</param>
/// <param name="SoFar">One line about the running quarter; null where a period was chosen.</param>
/// <param name="Figures">The strip of five; empty where nothing is stored.</param>
public sealed record OverviewHead(string Address, string Title, string? Lede, string? SoFar, IReadOnlyList<FigureView> Figures)
{
    /// <summary>What the filter by trigger leaves out of the figures; null where that is nothing.</summary>
    public string? LeftOut { get; init; }

    /// <summary>Nothing was imported yet.</summary>
    public bool NothingStored => Figures.Count == 0;
}
