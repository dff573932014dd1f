using ReliabilityDashboard.Domain.Services;

namespace ReliabilityDashboard.Storage.Services;

/// <summary>A node of the dependency graph as it is stored, before it is known what names it since when.</summary>
/// <param name="Id">Our id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is; null where nobody said.</param>
/// <param name="Team">The team that owns it.</param>
/// <param name="Declared">Somebody wrote it down.</param>
/// <param name="DeclaredAt">UTC instant from which the declaration holds; null: from the first instant of time.</param>
public sealed record StoredService(int Id, string Name, ServiceKind? Kind, string? Team, bool Declared, DateTime? DeclaredAt)
{
    private static readonly DateTime Always = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);
    private static readonly DateTime Never = DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);

    /// <summary>The node with the instant from which it counts as known: the earliest of its declaration and of the records that name
    /// it.</summary>
    /// <param name="firstNamed">The first instants by service, one list for each kind of record.</param>
    public Service Known(IEnumerable<IReadOnlyDictionary<int, DateTime>> firstNamed)
    {
        DateTime[] instants =
        [
            .. Declared ? [DeclaredAt ?? Always] : DeclaredAt is { } declared ? [declared] : Array.Empty<DateTime>(),
            .. firstNamed.Where(named => named.ContainsKey(Id)).Select(named => named[Id]),
        ];
        return new(Name, Kind ?? ServiceKind.Service, Team, instants.Length == 0 ? Never : instants.Min(), Declared);
    }
}
