using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.Journeys;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>Reads every incident with what metrics, filters and links need of it.</summary>
internal static class IncidentHistoryQuery
{
    /// <summary>The incidents as they are stored.</summary>
    /// <param name="context">Of one moment.</param>
    /// <param name="services">The services of that moment.</param>
    /// <param name="journeys">The journeys of that moment.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <param name="asIf">As they would be if people said this of them as well, by our ids; null: as they are. Names are known
    /// ones.</param>
    public static async Task<IncidentHistory> ReadAsync(
        ReliabilityContext context, IReadOnlyDictionary<int, StoredService> services, IReadOnlyDictionary<int, Journey> journeys,
        CancellationToken cancel, IReadOnlyDictionary<long, IncidentPatch>? asIf = null)
    {
        var modes = await context.FailureModes.AsNoTracking().ToDictionaryAsync(m => m.Id, cancel);
        var affected = (await context.IncidentServices.AsNoTracking().ToListAsync(cancel)).ToLookup(
            s => s.IncidentId, s => services[s.ServiceId]);
        var aliases = await context.Set<ServiceAlias>().AsNoTracking().ToDictionaryAsync(a => a.AliasKey, a => a.ServiceId, cancel);
        var rows = await context.Incidents.AsNoTracking().OrderBy(i => i.StartedAt).ThenBy(i => i.Id).ToListAsync(cancel);
        if (asIf is { Count: > 0 })
        {
            var names = await NameDirectory.OpenAsync(context, cancel);
            foreach (var row in rows)
            {
                if (!asIf.TryGetValue(row.Id, out var patch)) continue;
                row.Services.AddRange(affected[row.Id].Select(s => new IncidentService { IncidentId = row.Id, ServiceId = s.Id }));
                PersonWords.Put(row, PersonWords.With(row, patch), names, row.UpdatedAt);
            }
        }
        var circles = DuplicateCircles.Of(rows);
        return new(
            [
                .. rows.Select(row =>
                {
                    var own = row.ServiceId is { } id ? services[id] : null;
                    var reached = asIf?.ContainsKey(row.Id) is true
                        ? row.Services.ConvertAll(s => services[s.ServiceId])
                        : [.. affected[row.Id]];
                    return new StoredIncident(
                        Facts(row, own, reached, journeys, modes, circles) with { FailingDependency = Failing(row.FailingDependency) },
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
        Dictionary<long, FailureModeEntity> modes, DuplicateCircles circles) =>
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
            Duplicate = circles.Duplicates.Contains(row.Id),
            OriginalUnknown = circles.Unknown.Contains(row.Id),
            CancelledAs = row.CancelledAs,
            MaintenancePosted = row.MaintenancePosted,
            MitigatedInferred = row.MitigatedInferred,
            Reopened = row.Reopened ? row.SourceFields.Get(IncidentField.Reopened) ?? [] : [],
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
