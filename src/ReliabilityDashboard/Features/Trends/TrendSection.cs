using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>A panel of the page with what is said about it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Note">The sentence beside the title; null without data.</param>
/// <param name="Gap">Shown in place of an empty or missing chart.</param>
public abstract record TrendPanel(string Title, string? Note, TrendGap Gap)
{
    /// <summary>Figures of the whole period.</summary>
    public IReadOnlyList<NamedFigure> Figures { get; init; } = [];
    /// <summary>What the figures come to, and what of them does not fit.</summary>
    public IReadOnlyList<Remark> Said { get; init; } = [];
    /// <summary>How it is counted, in further sentences.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];
    /// <summary>Where the year before is drawn beside it, or no longer; null where it never is.</summary>
    public string? YearBefore { get; init; }
    /// <summary>It is drawn beside it.</summary>
    public bool HasYearBefore { get; init; }
}

/// <summary>One chart of the page.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Note">The sentence beside the title; null without data.</param>
/// <param name="Chart">What is drawn; null where the filter cannot be asked of these records.</param>
/// <param name="Gap">Shown in place of an empty or missing chart.</param>
public sealed record TrendSection<TChart>(string Title, string? Note, TChart? Chart, TrendGap Gap) : TrendPanel(Title, Note, Gap)
    where TChart : class;

/// <summary>Why a chart has nothing to show, and what would bring it.</summary>
public sealed record TrendGap(string What, string? Next, string? Action = null, string? Href = null);
