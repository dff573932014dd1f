using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Signals;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>Golden signals of every service by local day, from the day rollups.</summary>
[ReadFrom(DataParts.Signals | DataParts.Services)]
public sealed class ServiceDaysQuery(IDbContextFactory<ReliabilityContext> contexts, ReportingCalendar calendar)
{
    /// <summary>The days of each service by its name; one without signals is left out.</summary>
    /// <param name="first">The first local day.</param>
    /// <param name="last">The last one, itself in.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyDictionary<string, List<SignalSums>>> ReadAsync(DateOnly first, DateOnly last, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var names = await context.Services.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        var found = new Dictionary<string, List<SignalSums>>(StringComparer.OrdinalIgnoreCase);
        var days = context.SignalDays.AsNoTracking().Where(d => d.Day >= first && d.Day <= last);
        await foreach (var day in days.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!found.TryGetValue(names[day.ServiceId], out var rows)) found[names[day.ServiceId]] = rows = [];
            rows.Add(day.Sums(calendar));
        }
        return found;
    }
}
