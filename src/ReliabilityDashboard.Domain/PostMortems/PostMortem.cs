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
}
