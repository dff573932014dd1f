using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Services;

/// <summary>The earliest instant at which the records of one part of the data name each service, by the service's id.</summary>
internal static class FirstNamedQuery
{
    private static readonly Dictionary<DataParts, Func<ReliabilityContext, CancellationToken, Task<List<Named>>>> ByPart = new()
    {
        [DataParts.Incidents] = async (context, cancel) =>
            [
                .. await context
                    .Incidents.Where(i => i.ServiceId != null)
                    .GroupBy(i => i.ServiceId!.Value)
                    .Select(g => new Named(g.Key, g.Min(i => i.StartedAt)))
                    .ToListAsync(cancel),
                .. await (
                    from service in context.IncidentServices
                    join incident in context.Incidents on service.IncidentId equals incident.Id
                    group incident.StartedAt by service.ServiceId into g
                    select new Named(g.Key, g.Min())
                ).ToListAsync(cancel),
            ],
        [DataParts.Changes] = (context, cancel) =>
            context
                .Changes.Where(c => c.ServiceId != null)
                .GroupBy(c => c.ServiceId!.Value)
                .Select(g => new Named(g.Key, g.Min(c => c.At)))
                .ToListAsync(cancel),
        [DataParts.Crashes] = (context, cancel) =>
            context.Crashes.GroupBy(c => c.ServiceId).Select(g => new Named(g.Key, g.Min(c => c.At))).ToListAsync(cancel),
        [DataParts.Calls] = async (context, cancel) =>
        {
            var observed = context.Dependencies.Where(d => d.Origin == DependencyOrigin.Observed);
            return
            [
                .. await observed.GroupBy(d => d.CallerId).Select(g => new Named(g.Key, g.Min(d => d.ObservedAt))).ToListAsync(cancel),
                .. await observed.GroupBy(d => d.CalleeId).Select(g => new Named(g.Key, g.Min(d => d.ObservedAt))).ToListAsync(cancel),
            ];
        },
        // One seek per series along the primary key, instead of a walk over every raw row.
        [DataParts.Sessions] = async (context, cancel) =>
            [
                .. await context
                    .SessionSeries.Select(s => new Named(
                        s.ServiceId,
                        context
                            .SessionBuckets.Where(b => b.SeriesId == s.Id)
                            .OrderBy(b => b.Time)
                            .Select(b => (DateTime?)b.Time)
                            .FirstOrDefault()))
                    .ToListAsync(cancel),
                // What was dropped since is remembered by the day.
                .. await context
                    .RetainedDays.Where(d => d.Earliest != null)
                    .GroupBy(d => d.ServiceId)
                    .Select(g => new Named(g.Key, g.Min(d => d.Earliest)))
                    .ToListAsync(cancel),
            ],
        [DataParts.Signals] = (context, cancel) =>
            context
                .Services.Select(s => new Named(
                    s.Id, context.SignalBuckets.Where(b => b.ServiceId == s.Id).Min(b => (DateTime?)b.Time)))
                .ToListAsync(cancel),
    };

    /// <summary>The parts whose records name services.</summary>
    public static IEnumerable<DataParts> Parts => ByPart.Keys;

    public static async Task<IReadOnlyDictionary<int, DateTime>> ReadAsync(
        ReliabilityContext context, DataParts part, CancellationToken cancel) =>
        (await ByPart[part](context, cancel))
            .Where(named => named.At is not null)
            .GroupBy(named => named.Service)
            .ToDictionary(g => g.Key, g => g.Min(named => named.At!.Value));

    private sealed record Named(int Service, DateTime? At);
}
