using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.Verification;

/// <summary>Names of services and journeys by their ids; an id that names nothing is said as itself.</summary>
public sealed class StoredNames(IReadOnlyDictionary<int, string> services, IReadOnlyDictionary<int, string> journeys)
{
    public static async Task<StoredNames> ReadAsync(ReliabilityContext context, CancellationToken cancel) => new(
        await context.Services.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, cancel),
        await context.Journeys.AsNoTracking().ToDictionaryAsync(j => j.Id, j => j.Name, cancel));

    /// <summary>The ids of all services, ascending.</summary>
    public IReadOnlyList<int> ServiceIds { get; } = [.. services.Keys.Order()];

    public string Service(int id) => services.GetValueOrDefault(id) ?? $"#{id.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The journey's name; empty for 0, the unknown one.</summary>
    public string Journey(int id) => id == 0 ? "" : journeys.GetValueOrDefault(id) ?? $"#{id.ToString(CultureInfo.InvariantCulture)}";
}
