using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Journeys;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Filters;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.History;

/// <summary>Reads the whole history of incidents, changes, services and journeys in one transaction.</summary>
public sealed class OrganisationHistoryQuery(IDbContextFactory<ReliabilityContext> contexts, IDatabaseProvider database)
{
    public async Task<OrganisationHistory> ReadAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        // One snapshot: an import that commits in between must not show half of itself.
        await using var transaction = await database.BeginReadAsync(context, cancel);
        var version = await context.DataVersions.Select(v => v.Version).SingleAsync(cancel);
        var services = await context.Services.AsNoTracking().ToListAsync(cancel);
        var journeys = await context.Journeys.AsNoTracking().ToListAsync(cancel);
        var modes = await context.FailureModes.AsNoTracking().ToDictionaryAsync(m => m.Id, cancel);
        var changes = await ChangesAsync(context, services.ToDictionary(s => s.Id, s => s.Name), cancel);
        var incidents = await IncidentsAsync(context, services, journeys.ToDictionary(j => j.Id, j => j.Name), modes, changes, cancel);
        var knownFrom = await KnownFrom.ReadAsync(context, cancel);
        return new(
            version,
            incidents,
            changes,
            [.. services.Select(s => new Service(s.Name, s.Kind ?? ServiceKind.Service, s.Team, knownFrom.Of(s), s.Declared))],
            [
                .. journeys.Select(j => new Journey(
                    j.Name, j.PersonWeight ?? j.Weight, j.ConversionRate, j.AverageOrderValue, j.SessionsPerHour)),
            ],
            modes.Values.Where(m => m.MergedIntoId is null).ToDictionary(m => m.Id, m => new StoredFailureMode(m.Id, m.Title, m.Rule)),
            await FilterNames.ReadAsync(context, cancel)
        );
    }

    private static async Task<List<Change>> ChangesAsync(
        ReliabilityContext context, Dictionary<int, string> services, CancellationToken cancel)
    {
        var rows = await context.Changes.AsNoTracking().OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync(cancel);
        return
        [
            .. rows.Select(c => new Change(
                c.Id, c.Source, c.ExternalId, c.At, c.Kind, c.ServiceId is { } id ? services[id] : null, c.Title, c.EndedAt, c.Result)),
        ];
    }

    private static async Task<List<StoredIncident>> IncidentsAsync(
        ReliabilityContext context, List<ServiceEntity> services, Dictionary<int, string> journeys,
        Dictionary<long, FailureModeEntity> modes, List<Change> changes, CancellationToken cancel)
    {
        var byId = services.ToDictionary(s => s.Id);
        var affected = (await context.IncidentServices.AsNoTracking().ToListAsync(cancel)).ToLookup(
            s => s.IncidentId, s => byId[s.ServiceId]);
        var rows = await context.Incidents.AsNoTracking().OrderBy(i => i.StartedAt).ThenBy(i => i.Id).ToListAsync(cancel);
        var duplicates = DuplicateCircles.Duplicates(rows);
        var linked = new ChangeLinks(changes);
        return
        [
            .. rows.Select(row =>
            {
                var own = row.ServiceId is { } id ? byId[id] : null;
                var reached = affected[row.Id].ToList();
                return new StoredIncident(Facts(row, own, reached, journeys, modes, duplicates), linked.Of(row));
            }),
        ];
    }

    private static Incident Facts(
        IncidentEntity row, ServiceEntity? own, List<ServiceEntity> reached, Dictionary<int, string> journeys,
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
            Severity = row.Severity,
            Category = row.Category,
            Trigger = row.Trigger,
            Service = own?.Name,
            AffectedServices = row.ServicesGiven ? [.. reached.Select(s => s.Name)] : null,
            Journey = row.JourneyId is { } journey ? journeys[journey] : null,
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
