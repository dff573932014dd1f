using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>Takes what people say about incidents.</summary>
public sealed partial class IncidentEdits(WriteQueue queue, TimeProvider time, ILogger<IncidentEdits> log)
{
    /// <summary>Applies a patch to an incident that still has the version it was read at.</summary>
    /// <param name="id">Our id.</param>
    /// <param name="patch">What the person says.</param>
    /// <param name="expectedVersion">The version the person saw; null where they did not look.</param>
    /// <param name="person">Who says it.</param>
    /// <param name="cancel">Gives up waiting for the writer.</param>
    public Task<IncidentEditResult> ApplyAsync(
        long id, IncidentPatch patch, int? expectedVersion, string person, CancellationToken cancel) =>
        queue.ForPersonAsync<IncidentEditResult>(
            person,
            async context =>
            {
                var incident = await context.Incidents.Include(i => i.Services).SingleOrDefaultAsync(i => i.Id == id, cancel);
                if (incident is null) return new IncidentEditResult.Unknown();
                if (expectedVersion is { } expected && expected != incident.Version)
                    return new IncidentEditResult.Stale(incident.Version);

                var now = time.GetUtcNow().UtcDateTime;
                var words = PersonWords.With(incident, patch);
                var holds = IncidentFields.Merge(incident.SourceFields, words);
                var key = (incident.Source, incident.ExternalId);
                if (await IncidentFaults.OfAsync(context, key, patch, holds, now, cancel) is { Count: > 0 } faults)
                    return new IncidentEditResult.Refused(faults);
                if (!PersonWords.Put(incident, words, await NameDirectory.OpenAsync(context, cancel), now))
                    return new IncidentEditResult.Saved(incident.Version);
                await context.SaveChangesAsync(cancel);
                LogEdited(log, id, person, incident.Version);
                return new IncidentEditResult.Saved(incident.Version);
            },
            cancel);

    [LoggerMessage(LogLevel.Information, "Incident {Id} was edited by {Person}; version {Version}")]
    private static partial void LogEdited(ILogger log, long id, string person, int version);
}

/// <summary>How an edit of an incident ended.</summary>
public abstract record IncidentEditResult
{
    private IncidentEditResult() { }

    /// <summary>It is stored.</summary>
    /// <param name="Version">The incident's version from now on.</param>
    public sealed record Saved(int Version) : IncidentEditResult;

    /// <summary>There is no such incident.</summary>
    public sealed record Unknown : IncidentEditResult;

    /// <summary>It was changed since it was read; nothing is stored.</summary>
    /// <param name="Version">Its version now.</param>
    public sealed record Stale(int Version) : IncidentEditResult;

    /// <summary>A rule is broken; nothing is stored.</summary>
    public sealed record Refused(IReadOnlyList<FieldFault> Faults) : IncidentEditResult;
}
