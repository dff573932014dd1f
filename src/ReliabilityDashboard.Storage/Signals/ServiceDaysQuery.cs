using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Signals;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>Golden signals of services by local day, from the day rollups; without the latency of failures.</summary>
[ReadFrom(DataParts.Signals | DataParts.Services)]
public sealed class ServiceDaysQuery(IDbContextFactory<ReliabilityContext> contexts, ReportingCalendar calendar)
{
    /// <summary>The days of each service by its name; one without signals is left out.</summary>
    /// <param name="first">The first local day.</param>
    /// <param name="last">The last one, itself in.</param>
    /// <param name="service">Only of this one, by its name; null: of all.</param>
    /// <param name="latency">Whether the latency of successes is read too: reading histograms is what takes long.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyDictionary<string, List<SignalSums>>> ReadAsync(
        DateOnly first, DateOnly last, string? service, bool latency, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var key = service is null ? null : NameKey.Of(service);
        var names = await context.Services.AsNoTracking().Where(s => key == null || s.NameKey == key)
            .ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        var found = new Dictionary<string, List<SignalSums>>(StringComparer.OrdinalIgnoreCase);
        var days = context.SignalDays.AsNoTracking().Where(d => d.Day >= first && d.Day <= last);
        if (key is not null)
        {
            var id = names.Keys.FirstOrDefault();
            days = days.Where(d => d.ServiceId == id);
        }
        var rows = days.Select(d => new SignalDay
        {
            ServiceId = d.ServiceId, Day = d.Day, Requests = d.Requests, Errors = d.Errors, ImplicitErrors = d.ImplicitErrors,
            ErrorRequests = d.ErrorRequests, ImplicitRequests = d.ImplicitRequests, RequestSeconds = d.RequestSeconds,
            LatencyOk = latency ? d.LatencyOk : null,
        });
        await foreach (var day in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!found.TryGetValue(names[day.ServiceId], out var sums)) found[names[day.ServiceId]] = sums = [];
            sums.Add(day.Sums(calendar));
        }
        return found;
    }
}
