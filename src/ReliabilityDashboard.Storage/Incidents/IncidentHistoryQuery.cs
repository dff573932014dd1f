using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Journeys;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>Reads every incident with what metrics, filters and links need of it.</summary>
internal static class IncidentHistoryQuery
{
    public static async Task<IncidentHistory> ReadAsync(
        ReliabilityContext context, IReadOnlyDictionary<int, StoredService> services, IReadOnlyDictionary<int, Journey> journeys,
        CancellationToken cancel)
    {
        var modes = await context.FailureModes.AsNoTracking().ToDictionaryAsync(m => m.Id, cancel);
        var affected = (await context.IncidentServices.AsNoTracking().ToListAsync(cancel)).ToLookup(
            s => s.IncidentId, s => services[s.ServiceId]);
        var aliases = await context.Set<ServiceAlias>().AsNoTracking().ToDictionaryAsync(a => a.AliasKey, a => a.ServiceId, cancel);
        var rows = await context.Incidents.AsNoTracking().OrderBy(i => i.StartedAt).ThenBy(i => i.Id).ToListAsync(cancel);
        var duplicates = DuplicateCircles.Duplicates(rows);
        return new(
            [
                .. rows.Select(row =>
                {
                    var own = row.ServiceId is { } id ? services[id] : null;
                    var reached = affected[row.Id].ToList();
                    return new StoredIncident(
                        Facts(row, own, reached, journeys, modes, duplicates) with { FailingDependency = Failing(row.FailingDependency) },
                        null);
                }),
            ],
            modes.Values.Where(m => m.MergedIntoId is null).ToDictionary(m => m.Id, m => new StoredFailureMode(m.Id, m.Title, m.Rule)),
            [
                .. rows.Index()
                    .Where(row => row.Item.ChangeId is { Length: > 0 })
                    .Select(row => new NamedChange(row.Index, row.Item.ChangeId!, row.Item.ChangeBy ?? SetBy.Source)),
            ]
        );

        // It is kept as it was written; what it means may be told by an alias that was declared later.
        string? Failing(string? written) =>
            written is not null && aliases.TryGetValue(NameKey.Of(written), out var id) ? services[id].Name : written;
    }

    private static Incident Facts(
        IncidentEntity row, StoredService? own, List<StoredService> reached, IReadOnlyDictionary<int, Journey> journeys,
        Dictionary<long, FailureModeEntity> modes, HashSet<long> duplicates) =>
        new()
        {
            Id = row.Id,
            Source = row.Source,
            ExternalId = row.ExternalId,
            Title = row.Title,
            StartedAt = row.StartedAt,
            StartedInferred = row.StartedInferred,
            DetectedAt = row.DetectedAt,
            AcknowledgedAt = row.AcknowledgedAt,
            MitigatedAt = row.MitigatedAt,
            ResolvedAt = row.ResolvedAt,
            Status = row.Status,
            StatusWord = row.StatusWord,
            Severity = row.Severity,
            Category = row.Category,
            Trigger = row.Trigger,
            Service = own?.Name,
            AffectedServices = row.ServicesGiven ? [.. reached.Select(s => s.Name)] : null,
            Journey = row.JourneyId is { } journey ? journeys[journey].Name : null,
            Segment = row.Segment,
            AffectedUsers = row.AffectedUsers,
            ActiveUsers = row.ActiveUsers,
            ResponderHours = row.ResponderHours,
            Exercise = row.Exercise,
            Duplicate = duplicates.Contains(row.Id),
            MissingAtSource = row.MissingAtSource,
            GroupId = FollowMerges(modes, row.FailureModeId),
        };

    private static long FollowMerges(Dictionary<long, FailureModeEntity> modes, long id)
    {
        while (modes[id].MergedIntoId is { } older)
            id = older;
        return id;
    }
}
