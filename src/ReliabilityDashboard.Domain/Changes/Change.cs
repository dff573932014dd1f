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
    /// <summary>How it was written; null where nobody said.</summary>
    public WrittenBy? WrittenBy { get; init; }
    /// <summary>The incident that it is said to be made for, as it is named; null where nobody said one.</summary>
    public string? Fixes { get; init; }
    /// <summary>Whether a person named that incident.</summary>
    public bool FixesByPerson { get; init; }

    /// <summary>A change that somebody made: growth is none.</summary>
    public bool IsMade => Kind != ChangeKind.Growth;

    /// <summary>New code or new settings.</summary>
    public bool IsDeployment => Kind is ChangeKind.Release or ChangeKind.Configuration;
}

/// <summary>What kinds of change set off.</summary>
public static class ChangeKinds
{
    /// <summary>UTC instant until which an incident may be its doing: of growth its end, where that is unknown a day later.</summary>
    public static DateTime LastsUntil(this Change change) => change.At + TriggerWindow.Of(change);

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
