using ReliabilityDashboard.Domain.Filters;

namespace ReliabilityDashboard.Domain.PostMortems;

/// <summary>What a blameless post-mortem says. Equal where every word is.</summary>
public sealed record PostMortem
{
    /// <summary>What failed.</summary>
    public required string Title { get; init; }
    /// <summary>Our ids of the incidents it is about.</summary>
    public ValueList<long> Incidents { get; init; } = [];
    /// <summary>The answers to the questions.</summary>
    public PostMortemSections Sections { get; init; } = new();
    /// <summary>What happened when, in the order in which it is told.</summary>
    public ValueList<TimelineEvent> Timeline { get; init; } = [];
    /// <summary>What will be different.</summary>
    public ValueList<AgreedAction> Actions { get; init; } = [];

    /// <summary>The text under a question; of null the title.</summary>
    public string Text(PostMortemSection? section) => section is { } asked ? Sections[asked] : Title;

    /// <summary>The same with another text under a question; of null another title.</summary>
    public PostMortem WithText(PostMortemSection? section, string text) =>
        section is { } asked ? this with { Sections = Sections.With(asked, text) } : this with { Title = text };
}
