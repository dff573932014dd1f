namespace ReliabilityDashboard.Features.Trends;

/// <summary>A panel of the page with what is said about it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Note">The sentence beside the title; null without data.</param>
/// <param name="Gap">Shown in place of an empty or missing chart.</param>
public abstract record TrendPanel(string Title, string? Note, TrendGap Gap)
{
    /// <summary>Figures of the whole period.</summary>
    public IReadOnlyList<TrendFigure> Figures { get; init; } = [];
    /// <summary>What the figures come to, and what of them does not fit.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];
    /// <summary>How it is counted, in further sentences.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>One chart of the page.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Note">The sentence beside the title; null without data.</param>
/// <param name="Chart">What is drawn; null where the filter cannot be asked of these records.</param>
/// <param name="Gap">Shown in place of an empty or missing chart.</param>
public sealed record TrendSection<TChart>(string Title, string? Note, TChart? Chart, TrendGap Gap) : TrendPanel(Title, Note, Gap)
    where TChart : class
{
    /// <summary>Where the year before is drawn beside it, or no longer; null where it is no line.</summary>
    public string? YearBefore { get; init; }

    /// <summary>It is drawn beside it.</summary>
    public bool HasYearBefore { get; init; }
}

/// <summary>One figure of the whole period, under its chart.</summary>
/// <param name="Name">The API's name, such as <c>time-to-recovery.median</c>.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Value">The API's number; null without data.</param>
/// <param name="Shown">The value with its unit.</param>
/// <param name="FewData">Stands on fewer than five.</param>
public sealed record TrendFigure(string Name, string Label, double? Value, string? Shown, bool FewData = false)
{
    /// <summary>What it says; null where the catalogue of metrics says it.</summary>
    public string? Defines { get; init; }
    /// <summary>The records behind it; null where they cannot be listed.</summary>
    public string? Href { get; init; }
}

/// <summary>Why a chart has nothing to show, and what would bring it.</summary>
public sealed record TrendGap(string What, string? Next, string? Action = null, string? Href = null);
