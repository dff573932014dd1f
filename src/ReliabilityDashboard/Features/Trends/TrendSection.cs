namespace ReliabilityDashboard.Features.Trends;

/// <summary>A panel of the page with what is said about it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Note">The sentence beside the title; null without data.</param>
/// <param name="Gap">Shown in place of an empty or missing chart.</param>
public abstract record TrendPanel(string Title, string? Note, TrendGap Gap)
{
    /// <summary>Figures of the whole period.</summary>
    public IReadOnlyList<TrendFigure> Figures { get; init; } = [];
    /// <summary>Further sentences, under the figures.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>One chart of the page.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Note">The sentence beside the title; null without data.</param>
/// <param name="Chart">What is drawn; null where the filter cannot be asked of these records.</param>
/// <param name="Gap">Shown in place of an empty or missing chart.</param>
public sealed record TrendSection<TChart>(string Title, string? Note, TChart? Chart, TrendGap Gap) : TrendPanel(Title, Note, Gap)
    where TChart : class;
