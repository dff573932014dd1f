namespace ReliabilityDashboard.Domain.Services;

/// <summary>What a node of the dependency graph is.</summary>
public enum ServiceKind
{
    /// <summary>A service of the organisation's own.</summary>
    Service,
    /// <summary>Somebody else's service.</summary>
    ThirdParty,
    /// <summary>A database, queue or cache.</summary>
    Datastore,
    /// <summary>Anything else that is used up.</summary>
    Resource,
}
