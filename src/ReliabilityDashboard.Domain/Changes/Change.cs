using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Changes;

/// <summary>Something that was changed: the raw material of triggers.</summary>
/// <param name="Id">Our own id.</param>
/// <param name="Source">The source's name.</param>
/// <param name="ExternalId">The source's id.</param>
/// <param name="At">UTC instant it reached production.</param>
/// <param name="Kind">Release, configuration, infrastructure or growth.</param>
/// <param name="Service">The service it touched, null where none was named.</param>
/// <param name="Title">What was changed.</param>
/// <param name="EndedAt">UTC end, of growth above all.</param>
/// <param name="Result">How it ended.</param>
public sealed record Change(
    long Id, string Source, string ExternalId, DateTime At, ChangeKind Kind, string? Service, string? Title, DateTime? EndedAt,
    ChangeResult? Result)
{
    /// <summary>How it was rolled out; null where nobody said.</summary>
    public RolloutStrategy? Strategy { get; init; }
}

/// <summary>What kinds of change set off.</summary>
public static class ChangeKinds
{
    /// <summary>The trigger that a change of a kind stands for.</summary>
    public static Trigger AsTrigger(this ChangeKind kind) => kind switch
    {
        ChangeKind.Release or ChangeKind.Configuration => Trigger.Release,
        ChangeKind.Infrastructure => Trigger.Infrastructure,
        _ => Trigger.Growth,
    };
}

/// <summary>How a change ended.</summary>
public enum ChangeResult
{
    /// <summary>It stayed.</summary>
    Succeeded,
    /// <summary>It failed.</summary>
    Failed,
    /// <summary>It was taken back.</summary>
    RolledBack,
}

/// <summary>What kind of change was made.</summary>
public enum ChangeKind
{
    /// <summary>New code.</summary>
    Release,
    /// <summary>New settings.</summary>
    Configuration,
    /// <summary>Machines, network, cluster, provider.</summary>
    Infrastructure,
    /// <summary>More users or traffic, from its instant to its end.</summary>
    Growth,
}
