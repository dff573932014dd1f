namespace ReliabilityDashboard.Features.Overview;

/// <summary>Title, lede and headline figures: what the first render hands to the second. Series are not in it.</summary>
/// <param name="Address">The address it answers.</param>
/// <param name="Title">Such as "Resilience in Q3 2026".</param>
/// <param name="Lede">So what.</param>
/// <param name="SoFar">One line about the running quarter; null where a period was chosen.</param>
/// <param name="Figures">The strip of five; empty where nothing is stored.</param>
public sealed record OverviewHead(string Address, string Title, string? Lede, string? SoFar, IReadOnlyList<FigureView> Figures)
{
    /// <summary>Nothing was imported yet.</summary>
    public bool NothingStored => Figures.Count == 0;
}
