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
    /// <summary>What else made it possible, in words that stand in several post-mortems, so that they can be counted.</summary>
    public ValueList<string> Factors { get; init; } = [];
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

/// <summary>Where a post-mortem stands.</summary>
public enum PostMortemState
{
    /// <summary>Being written.</summary>
    Draft,
    /// <summary>Being read by others.</summary>
    InReview,
    /// <summary>Part of the organisation's memory.</summary>
    Published,
}

/// <summary>A line of a post-mortem's timeline.</summary>
/// <param name="Id">Given by whoever writes the line, so that it is the same line before and after it is stored.</param>
/// <param name="At">UTC instant.</param>
/// <param name="Text">What happened.</param>
/// <param name="Source">Where the line comes from: the incident's or change's source, or <see cref="Typed"/>.</param>
public sealed record TimelineEvent(Guid Id, DateTime At, string Text, string Source) : IPostMortemRow<TimelineEvent>
{
    /// <summary>The source of a line that a person wrote.</summary>
    public const string Typed = "typed";

    /// <inheritdoc/>
    public TimelineEvent WithId(Guid id) => this with { Id = id };
}
