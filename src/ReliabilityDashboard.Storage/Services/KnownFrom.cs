using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Storage.Sessions;

namespace ReliabilityDashboard.Storage.Services;

/// <summary>From when each service counts as known: the earliest of its declaration and of the records that name it.</summary>
internal sealed class KnownFrom
{
    private readonly Dictionary<int, DateTime> earliest = [];

    public static async Task<KnownFrom> ReadAsync(ReliabilityContext context, CancellationToken cancel)
    {
        var known = new KnownFrom();
        known.Note(
            await context
                .Incidents.Where(i => i.ServiceId != null)
                .GroupBy(i => i.ServiceId!.Value)
                .Select(g => new { g.Key, At = g.Min(i => i.StartedAt) })
                .ToDictionaryAsync(g => g.Key, g => g.At, cancel)
        );
        known.Note(
            await (
                from service in context.IncidentServices
                join incident in context.Incidents on service.IncidentId equals incident.Id
                group incident.StartedAt by service.ServiceId into g
                select new { g.Key, At = g.Min() }
            ).ToDictionaryAsync(g => g.Key, g => g.At, cancel)
        );
        known.Note(
            await context
                .Changes.Where(c => c.ServiceId != null)
                .GroupBy(c => c.ServiceId!.Value)
                .Select(g => new { g.Key, At = g.Min(c => c.At) })
                .ToDictionaryAsync(g => g.Key, g => g.At, cancel)
        );
        known.Note(
            await context
                .Crashes.GroupBy(c => c.ServiceId)
                .Select(g => new { g.Key, At = g.Min(c => c.At) })
                .ToDictionaryAsync(g => g.Key, g => g.At, cancel)
        );
        var observed = context.Dependencies.Where(d => d.Origin == DependencyOrigin.Observed);
        known.Note(
            await observed
                .GroupBy(d => d.CallerId)
                .Select(g => new { g.Key, At = g.Min(d => d.ObservedAt) })
                .ToDictionaryAsync(g => g.Key, g => g.At, cancel)
        );
        known.Note(
            await observed
                .GroupBy(d => d.CalleeId)
                .Select(g => new { g.Key, At = g.Min(d => d.ObservedAt) })
                .ToDictionaryAsync(g => g.Key, g => g.At, cancel)
        );
        // One seek per series along the primary key, instead of a walk over every raw row.
        known.Note(
            (
                await context
                    .SessionSeries.Select(s => new
                    {
                        s.ServiceId,
                        At = context
                            .SessionBuckets.Where(b => b.SeriesId == s.Id)
                            .OrderBy(b => b.Time)
                            .Select(b => (DateTime?)b.Time)
                            .FirstOrDefault(),
                    })
                    .ToListAsync(cancel)
            )
                .Where(s => s.At is not null)
                .GroupBy(s => s.ServiceId)
                .ToDictionary(g => g.Key, g => g.Min(s => s.At!.Value))
        );
        known.Note(
            (
                await context
                    .Services.Select(s => new
                    {
                        s.Id,
                        At = context.SignalBuckets.Where(b => b.ServiceId == s.Id).Min(b => (DateTime?)b.Time),
                    })
                    .ToListAsync(cancel)
            )
                .Where(s => s.At is not null)
                .ToDictionary(s => s.Id, s => s.At!.Value)
        );
        known.Note(
            (
                await context
                    .RetainedDays.Where(d => d.Earliest != null)
                    .GroupBy(d => d.ServiceId)
                    .Select(g => new { g.Key, At = g.Min(d => d.Earliest!.Value) })
                    .ToListAsync(cancel)
            ).ToDictionary(g => g.Key, g => g.At)
        );
        return known;
    }

    /// <summary>A declaration without a date holds from the first instant of time.</summary>
    public DateTime Of(ServiceEntity service)
    {
        if (service is { Declared: true, DeclaredAt: null })
            return DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);
        var named = earliest.TryGetValue(service.Id, out var at) ? at : DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);
        return service.DeclaredAt is { } declared && declared < named ? declared : named;
    }

    private void Note(Dictionary<int, DateTime> instants)
    {
        foreach (var (service, at) in instants)
            if (!earliest.TryGetValue(service, out var known) || at < known)
                earliest[service] = at;
    }
}
