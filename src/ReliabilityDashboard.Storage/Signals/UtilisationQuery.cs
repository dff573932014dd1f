using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>Reads the daily utilisation of every resource from its rollups.</summary>
[ReadFrom(DataParts.Signals | DataParts.Services)]
public sealed class UtilisationQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>Local days from one on, in order, of every service.</summary>
    public Task<IReadOnlyList<UtilisationSeries>> SinceAsync(DateOnly first, CancellationToken cancel) => SinceAsync(first, null, cancel);

    /// <summary>The same of one service, by its name.</summary>
    public async Task<IReadOnlyList<UtilisationSeries>> SinceAsync(DateOnly first, string? service, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var key = service is null ? null : NameKey.Of(service);
        var services = await context.Services.AsNoTracking().Where(s => key == null || s.NameKey == key)
            .ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        var asked = context.UtilisationDays.AsNoTracking().Where(d => d.Day >= first);
        if (key is not null)
        {
            var id = services.Keys.FirstOrDefault();
            asked = asked.Where(d => d.ServiceId == id);
        }
        var days = await asked.OrderBy(d => d.Day).ToListAsync(cancel);
        return
        [
            .. days.GroupBy(d => (d.ServiceId, d.Resource))
                .Select(g => new UtilisationSeries(services[g.Key.ServiceId], g.Key.Resource, [.. g.Select(d => (d.Day, d.P95))])),
        ];
    }
}

/// <summary>How full one resource of a service was, by local day.</summary>
public sealed record UtilisationSeries(string Service, string Resource, IReadOnlyList<(DateOnly Day, double P95)> Days);
