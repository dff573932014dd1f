namespace ReliabilityDashboard.Domain.PostMortems;

/// <summary>The questions that a post-mortem answers. They ask about the system, never about a person.</summary>
public enum PostMortemSection
{
    /// <summary>What happened.</summary>
    Summary,
    /// <summary>Who and what was affected.</summary>
    Impact,
    /// <summary>What allowed it to spread as far as it did.</summary>
    Propagation,
    /// <summary>What kept it from being seen sooner.</summary>
    DetectionGaps,
    /// <summary>What people needed to know and could not find.</summary>
    KnowledgeGaps,
    /// <summary>What will make this class of failure impossible, or contain it by itself.</summary>
    StructuralChange,
    /// <summary>What else made it possible.</summary>
    ContributingFactors,
    /// <summary>What limited the damage.</summary>
    WentWell,
    /// <summary>What could as well have gone otherwise.</summary>
    Lucky,
}
