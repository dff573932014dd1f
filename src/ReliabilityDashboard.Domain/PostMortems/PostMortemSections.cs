namespace ReliabilityDashboard.Domain.PostMortems;

/// <summary>What is written under each question, in Markdown; empty where nothing is.</summary>
public sealed record PostMortemSections
{
    /// <summary>What happened.</summary>
    public string Summary { get; init; } = "";
    /// <summary>Who and what was affected.</summary>
    public string Impact { get; init; } = "";
    /// <summary>What allowed it to spread.</summary>
    public string Propagation { get; init; } = "";
    /// <summary>What kept it from being seen.</summary>
    public string DetectionGaps { get; init; } = "";
    /// <summary>What people could not know.</summary>
    public string KnowledgeGaps { get; init; } = "";
    /// <summary>What will be different in the architecture.</summary>
    public string StructuralChange { get; init; } = "";
    /// <summary>What else made it possible.</summary>
    public string ContributingFactors { get; init; } = "";
    /// <summary>What limited the damage.</summary>
    public string WentWell { get; init; } = "";
    /// <summary>What could as well have gone otherwise.</summary>
    public string Lucky { get; init; } = "";

    /// <summary>The text under one question.</summary>
    public string this[PostMortemSection section] => section switch
    {
        PostMortemSection.Summary => Summary,
        PostMortemSection.Impact => Impact,
        PostMortemSection.Propagation => Propagation,
        PostMortemSection.DetectionGaps => DetectionGaps,
        PostMortemSection.KnowledgeGaps => KnowledgeGaps,
        PostMortemSection.StructuralChange => StructuralChange,
        PostMortemSection.ContributingFactors => ContributingFactors,
        PostMortemSection.WentWell => WentWell,
        PostMortemSection.Lucky => Lucky,
        _ => throw new ArgumentOutOfRangeException(nameof(section)),
    };

    /// <summary>The same with another text under one question.</summary>
    public PostMortemSections With(PostMortemSection section, string text) => section switch
    {
        PostMortemSection.Summary => this with { Summary = text },
        PostMortemSection.Impact => this with { Impact = text },
        PostMortemSection.Propagation => this with { Propagation = text },
        PostMortemSection.DetectionGaps => this with { DetectionGaps = text },
        PostMortemSection.KnowledgeGaps => this with { KnowledgeGaps = text },
        PostMortemSection.StructuralChange => this with { StructuralChange = text },
        PostMortemSection.ContributingFactors => this with { ContributingFactors = text },
        PostMortemSection.WentWell => this with { WentWell = text },
        PostMortemSection.Lucky => this with { Lucky = text },
        _ => throw new ArgumentOutOfRangeException(nameof(section)),
    };
}
