
namespace ReliabilityDashboard.Domain.Services;

/// <summary>A node of the dependency graph.</summary>
/// <param name="Name">Its name as declared, else as first seen.</param>
/// <param name="Kind">What it is; undeclared ones count as services.</param>
/// <param name="Team">The team that owns it.</param>
/// <param name="KnownFrom">UTC instant from which it counts as known: the earliest of its declaration and the records that name it; the
/// first instant of time for a declaration without a date.</param>
/// <param name="Declared">Somebody wrote it down, in a services file or on a page.</param>
public sealed record Service(string Name, ServiceKind Kind, string? Team, DateTime KnownFrom, bool Declared);

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
