using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Learning;

/// <summary>How a change of a post-mortem ended.</summary>
public abstract record PostMortemSaveResult
{
    private PostMortemSaveResult() { }

    /// <summary>It is stored, but for the conflicts.</summary>
    /// <param name="Now">The post-mortem from now on, with what others wrote meanwhile.</param>
    /// <param name="Conflicts">Texts that somebody else changed too; the other's stands.</param>
    public sealed record Saved(StoredPostMortem Now, IReadOnlyList<TextConflict> Conflicts) : PostMortemSaveResult;

    /// <summary>There is no such post-mortem.</summary>
    public sealed record Unknown : PostMortemSaveResult;

    /// <summary>It is published, so its text stands; nothing is stored.</summary>
    public sealed record Closed(StoredPostMortem Now) : PostMortemSaveResult;

    /// <summary>It was changed since it was read; nothing is stored.</summary>
    public sealed record Stale(StoredPostMortem Now) : PostMortemSaveResult;

    /// <summary>A rule is broken; nothing is stored.</summary>
    public sealed record Refused(IReadOnlyList<FieldFault> Faults) : PostMortemSaveResult;

    /// <summary>It lacks something that a published one has; nothing is stored.</summary>
    public sealed record Incomplete(IReadOnlyList<MissingPart> Missing) : PostMortemSaveResult;
}
