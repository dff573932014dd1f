using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Grouping;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Storage.FailureModes;

/// <summary>What people decide about failure modes. It stays for ever: imports never move an incident whose rule is
/// <see cref="GroupRule.Person"/>.</summary>
public sealed class FailureModeEdits(WriteQueue queue, TimeProvider time)
{
    /// <summary>Makes one failure mode of two. The older id is kept and the other redirects to it, so that links and later imports find it;
    /// the name is that of the one merged into.</summary>
    public Task<EditOutcome> MergeAsync(long mode, long into, string person, CancellationToken cancel) =>
        queue.ForPersonAsync(
            person,
            async context =>
            {
                var modes = await ModesAsync(context, cancel);
                if (Standing(modes, mode) is not { } one || Standing(modes, into) is not { } other)
                    return EditOutcome.Refused("This failure mode is no longer there.");
                if (one.Id == other.Id)
                    return EditOutcome.Refused("Both are the same failure mode.");
                var (kept, gone) = one.Id < other.Id ? (one, other) : (other, one);
                (kept.Title, kept.Rule) = (other.Title, GroupRule.Person);
                var moved = await IncidentsAsync(context, modes, gone.Id, cancel);
                foreach (var redirecting in modes.Values.Where(m => m.MergedIntoId == gone.Id))
                    redirecting.MergedIntoId = kept.Id;
                gone.MergedIntoId = kept.Id;
                Decide(moved, kept.Id, $"Merged by {person}");
                await context.SaveChangesAsync(cancel);
                return EditOutcome.Done(kept.Id);
            },
            cancel
        );

    /// <summary>Puts some incidents of a failure mode into a new one.</summary>
    /// <param name="mode">The failure mode they are in.</param>
    /// <param name="incidents">Our own ids; some of its incidents, not all.</param>
    /// <param name="title">Name of the new one; where empty, the title of its latest incident.</param>
    /// <param name="person">Who decides.</param>
    /// <param name="cancel">Stops before anything is written.</param>
    public Task<EditOutcome> SplitAsync(
        long mode, IReadOnlyCollection<long> incidents, string? title, string person, CancellationToken cancel) =>
        !StorableText.Is(title) ? Task.FromResult(EditOutcome.Refused($"Title: {StorableText.Expected}.")) : queue.ForPersonAsync(
            person,
            async context =>
            {
                var modes = await ModesAsync(context, cancel);
                if (Standing(modes, mode) is not { } from)
                    return EditOutcome.Refused("This failure mode is no longer there.");
                var all = await IncidentsAsync(context, modes, from.Id, cancel);
                var chosen = all.Where(incident => incidents.Contains(incident.Id)).ToList();
                if (chosen.Count == 0)
                    return EditOutcome.Refused("None of these incidents is in this failure mode any more.");
                if (chosen.Count == all.Count)
                    return EditOutcome.Refused("These are all of its incidents; there would be nothing to split from.");
                var latest = chosen.MaxBy(incident => (incident.StartedAt, incident.Id))!;
                var made = new FailureModeEntity
                {
                    // A key that no import can come upon: new incidents of the old title stay with the old failure mode.
                    Key = $"person|{Guid.NewGuid():N}",
                    Rule = GroupRule.Person,
                    Title = string.IsNullOrWhiteSpace(title) ? latest.Title : title.Trim(),
                    CreatedAt = time.GetUtcNow().UtcDateTime,
                };
                context.FailureModes.Add(made);
                await context.SaveChangesAsync(cancel);
                Decide(chosen, made.Id, $"Split off by {person}");
                await context.SaveChangesAsync(cancel);
                return EditOutcome.Done(made.Id);
            },
            cancel
        );

    /// <summary>Puts incidents, of whatever failure mode, into another that there is.</summary>
    public Task<EditOutcome> MoveAsync(IReadOnlyCollection<long> incidents, long into, string person, CancellationToken cancel) =>
        queue.ForPersonAsync(
            person,
            async context =>
            {
                if (Standing(await ModesAsync(context, cancel), into) is not { } target)
                    return EditOutcome.Refused("This failure mode is no longer there.");
                var chosen = await context.Incidents.Where(incident => incidents.Contains(incident.Id)).ToListAsync(cancel);
                if (chosen.Count == 0)
                    return EditOutcome.Refused("None of these incidents is stored any more.");
                Decide(chosen, target.Id, $"Moved by {person}");
                await context.SaveChangesAsync(cancel);
                return EditOutcome.Done(target.Id);
            },
            cancel
        );

    /// <summary>Makes one failure mode of all incidents that stay alone and bear the title of this one on the same service.</summary>
    public Task<EditOutcome> GroupAlikeAsync(long mode, string person, CancellationToken cancel) =>
        queue.ForPersonAsync(
            person,
            async context =>
            {
                var modes = await ModesAsync(context, cancel);
                if (Standing(modes, mode) is not { Rule: GroupRule.None } alone)
                    return EditOutcome.Refused("This failure mode does not stay alone any more.");
                var services = await context.Services.ToDictionaryAsync(service => service.Id, service => service.NameKey, cancel);
                var all = await context.Incidents.Where(incident => incident.GroupRule == GroupRule.None).ToListAsync(cancel);
                var title = all.Find(incident => incident.FailureModeId == alone.Id) is { } one ? AlikeOf(one) : null;
                var alike = all.FindAll(incident => AlikeOf(incident) == title);
                if (alike.Count < 2) return EditOutcome.Refused("No other incident that stays alone bears this title on this service.");
                var kept = modes[alike.Min(incident => incident.FailureModeId)];
                foreach (var id in alike.Select(incident => incident.FailureModeId).Distinct())
                    if (id != kept.Id) modes[id].MergedIntoId = kept.Id;
                kept.Rule = GroupRule.Person;
                Decide(alike, kept.Id, $"Grouped by title and service by {person}");
                await context.SaveChangesAsync(cancel);
                return EditOutcome.Done(kept.Id);

                string AlikeOf(IncidentEntity incident) => FailureMode.Alike(
                    incident.Title, incident.ServiceId is { } service ? services[service] : null, incident.Source);
            },
            cancel
        );

    private void Decide(List<IncidentEntity> incidents, long mode, string reason)
    {
        foreach (var incident in incidents)
        {
            (incident.FailureModeId, incident.GroupRule, incident.GroupReason) = (mode, GroupRule.Person, reason);
            (incident.Version, incident.UpdatedAt) = (incident.Version + 1, time.GetUtcNow().UtcDateTime);
        }
    }

    private static Task<Dictionary<long, FailureModeEntity>> ModesAsync(ReliabilityContext context, CancellationToken cancel) =>
        context.FailureModes.ToDictionaryAsync(mode => mode.Id, cancel);

    private static FailureModeEntity? Standing(Dictionary<long, FailureModeEntity> modes, long id)
    {
        var mode = modes.GetValueOrDefault(id);
        while (mode?.MergedIntoId is { } older)
            mode = modes[older];
        return mode;
    }

    /// <summary>Incidents that imports put into a redirecting mode belong to the one it leads to.</summary>
    private static Task<List<IncidentEntity>> IncidentsAsync(
        ReliabilityContext context, Dictionary<long, FailureModeEntity> modes, long mode, CancellationToken cancel)
    {
        var ids = modes.Keys.Where(id => Standing(modes, id)!.Id == mode).ToList();
        return context.Incidents.Where(incident => ids.Contains(incident.FailureModeId)).ToListAsync(cancel);
    }
}

/// <summary>What became of a person's decision: the id it ended at, or why nothing was changed, in words for people.</summary>
public sealed record EditOutcome(long? Id, string? Refusal)
{
    public static EditOutcome Done(long id) => new(id, null);

    public static EditOutcome Refused(string reason) => new(null, reason);
}
