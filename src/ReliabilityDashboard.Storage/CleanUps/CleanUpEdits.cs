using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.CleanUps;

/// <summary>Says something of many incidents at once, and takes it back as a whole.</summary>
public sealed class CleanUpEdits(WriteQueue queue, TimeProvider time)
{
    /// <summary>So many at once: they are one transaction, which others wait for.</summary>
    public const int Most = 5_000;

    /// <summary>Says it of all that it can be said of.</summary>
    /// <param name="what">What is said, in words.</param>
    /// <param name="patches">What is said of each, by our ids.</param>
    /// <param name="person">Who says it.</param>
    /// <param name="cancel">Gives up waiting for the writer.</param>
    public Task<CleanUpResult> ApplyAsync(
        string what, IReadOnlyDictionary<long, IncidentPatch> patches, string person, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(patches.Count, Most);
        return queue.ForPersonAsync(
            person,
            async context =>
            {
                var now = time.GetUtcNow().UtcDateTime;
                var names = await NameDirectory.OpenAsync(context, cancel);
                var (cleanUp, left) = (new CleanUp { What = what, DoneBy = person, At = now }, new List<LeftIncident>());
                foreach (var incident in await ReadAsync(context, [.. patches.Keys], cancel))
                {
                    var patch = patches[incident.Id].Kept();
                    var (before, words) = (incident.PersonFields, PersonWords.With(incident, patch));
                    if (IncidentFaults.Of(patch, IncidentFields.Merge(incident.SourceFields, words), now) is [var fault, ..])
                        left.Add(LeftIncident.Of(incident, fault.Reason));
                    else if (PersonWords.Put(incident, words, names, now))
                        cleanUp.Items.Add(new()
                        {
                            IncidentId = incident.Id, Said = PersonWords.Only(patch, words), Earlier = PersonWords.Only(patch, before),
                        });
                }
                cleanUp.Incidents = cleanUp.Items.Count;
                if (cleanUp.Incidents > 0) context.CleanUps.Add(cleanUp);
                await context.SaveChangesAsync(cancel);
                return new CleanUpResult(cleanUp.Id, cleanUp.Incidents, left);
            },
            cancel);
    }

    /// <summary>Takes back what a clean-up said. What somebody changed since stays.</summary>
    /// <returns>How many incidents are as before, and those that were left; null where there is no such clean-up, where it was undone
    /// already or is too old.</returns>
    public Task<CleanUpResult?> UndoAsync(long id, string person, CancellationToken cancel) =>
        queue.ForPersonAsync(
            person,
            async context =>
            {
                var now = time.GetUtcNow().UtcDateTime;
                var cleanUp = await context.CleanUps.Include(c => c.Items).SingleOrDefaultAsync(c => c.Id == id, cancel);
                if (cleanUp?.CanBeUndone(now) is not true) return null;
                (cleanUp.UndoneAt, cleanUp.UndoneBy) = (now, person);
                var names = await NameDirectory.OpenAsync(context, cancel);
                var items = cleanUp.Items.ToDictionary(item => item.IncidentId);
                var (undone, left) = (0, new List<LeftIncident>());
                foreach (var incident in await ReadAsync(context, [.. items.Keys], cancel))
                {
                    var item = items[incident.Id];
                    if (PersonWords.TakeBack(incident, item.Said, item.Earlier, names, now)) undone++;
                    else left.Add(LeftIncident.Of(incident, "somebody changed it since"));
                }
                await context.SaveChangesAsync(cancel);
                return new CleanUpResult(id, undone, left);
            },
            cancel);

    private static Task<List<IncidentEntity>> ReadAsync(ReliabilityContext context, List<long> ids, CancellationToken cancel) =>
        context.Incidents.Include(i => i.Services).Where(i => ids.Contains(i.Id)).OrderBy(i => i.Id).ToListAsync(cancel);
}

/// <summary>How a clean-up, or its undoing, ended.</summary>
/// <param name="Id">Of the clean-up; 0 where nothing was changed.</param>
/// <param name="Changed">How many incidents it changed.</param>
/// <param name="Left">Those that it left.</param>
public sealed record CleanUpResult(long Id, int Changed, IReadOnlyList<LeftIncident> Left);

/// <summary>An incident that a clean-up or its undoing left as it is.</summary>
public sealed record LeftIncident(long Id, string Title, string Why)
{
    internal static LeftIncident Of(IncidentEntity incident, string why) => new(incident.Id, incident.Title, why);
}
