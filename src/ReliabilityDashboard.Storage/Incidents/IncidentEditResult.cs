using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>How an edit of an incident ended.</summary>
public abstract record IncidentEditResult
{
    private IncidentEditResult() { }

    /// <summary>It is stored.</summary>
    /// <param name="Version">The incident's version from now on.</param>
    public sealed record Saved(int Version) : IncidentEditResult;

    /// <summary>There is no such incident.</summary>
    public sealed record Unknown : IncidentEditResult;

    /// <summary>It was changed since it was read; nothing is stored.</summary>
    /// <param name="Version">Its version now.</param>
    public sealed record Stale(int Version) : IncidentEditResult;

    /// <summary>A rule is broken; nothing is stored.</summary>
    public sealed record Refused(IReadOnlyList<FieldFault> Faults) : IncidentEditResult;
}
