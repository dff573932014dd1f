using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Changes;

/// <summary>Reads every change, by instant.</summary>
internal static class ChangeHistoryQuery
{
    public static async Task<IReadOnlyList<Change>> ReadAsync(
        ReliabilityContext context, IReadOnlyDictionary<int, StoredService> services, CancellationToken cancel)
    {
        var rows = await context.Changes.AsNoTracking().OrderBy(c => c.At).ThenBy(c => c.Id)
            .Select(c => new
            {
                c.Id, c.Source, c.ExternalId, c.At, c.Kind, c.ServiceId, c.Title, c.EndedAt, c.Result, c.Strategy, c.WrittenBy, c.Fixes,
                c.PersonFields,
            })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(c => new Change(
                c.Id, c.Source, c.ExternalId, c.At, c.Kind, c.ServiceId is { } id ? services[id].Name : null, c.Title, c.EndedAt,
                c.Result)
            {
                Strategy = c.Strategy, WrittenBy = c.WrittenBy, Fixes = c.Fixes, FixesByPerson = c.PersonFields?.Fixes is not null,
            }),
        ];
    }
}
