using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Changes;

/// <summary>Takes what people say of changes.</summary>
public sealed class ChangeEdits(WriteQueue queue)
{
    /// <summary>The source of changes that people write down.</summary>
    public const string Source = "by-hand";

    private const int LongestName = 200;

    /// <summary>Applies a patch to a change that still has the version it was read at.</summary>
    /// <param name="id">Our id.</param>
    /// <param name="patch">What the person says.</param>
    /// <param name="holds">Whether the version it has is one that the person saw; null where they did not look.</param>
    /// <param name="person">Who says it.</param>
    /// <param name="cancel">Gives up waiting for the writer.</param>
    public Task<ChangeEditResult> ApplyAsync(
        long id, ChangePatch patch, Func<int, bool>? holds, string person, CancellationToken cancel) =>
        queue.ForPersonAsync<ChangeEditResult>(person, async context =>
        {
            if (await context.Changes.SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } change)
                return new ChangeEditResult.Unknown();
            if (holds is not null && !holds(change.Version)) return new ChangeEditResult.Stale();
            if (await FaultsAsync(context, change, patch, cancel) is { Count: > 0 } faults) return new ChangeEditResult.Refused(faults);
            var service = await context.Services.Where(one => one.Id == change.ServiceId).Select(one => one.Name)
                .SingleOrDefaultAsync(cancel);
            var (source, before) = (change.SourceFields ?? change.Holds(service), change.PersonFields ?? new());
            var words = patch.Over(before);
            if (words == before) return new ChangeEditResult.Saved();
            var merged = ChangeFields.Merge(source, words);
            change.Hold(merged);
            change.ServiceId = (await NameDirectory.OpenAsync(context, cancel)).Service(merged.Service);
            // With the last word of a person the columns are the source's again.
            (change.SourceFields, change.PersonFields) = words.IsEmpty ? (null, null) : (source, words);
            change.Version++;
            await context.SaveChangesAsync(cancel);
            return new ChangeEditResult.Saved();
        }, cancel);

    /// <summary>Writes down growth that nobody reported; once, however often it is said.</summary>
    /// <param name="service">Whose traffic grew.</param>
    /// <param name="at">UTC begin.</param>
    /// <param name="endedAt">UTC end.</param>
    /// <param name="title">What is said of it.</param>
    /// <param name="person">Who says so.</param>
    /// <param name="cancel">Gives up waiting for the writer.</param>
    public Task AddGrowthAsync(
        string service, DateTime at, DateTime endedAt, string title, string person, CancellationToken cancel) =>
        queue.ForPersonAsync(person, async context =>
        {
            var serviceId = (await NameDirectory.OpenAsync(context, cancel)).Service(service);
            if (await context.Changes.AnyAsync(
                one => one.Source == Source && one.Kind == ChangeKind.Growth && one.ServiceId == serviceId && one.At == at, cancel))
                return;
            context.Changes.Add(new()
            {
                Source = Source, ExternalId = Guid.CreateVersion7().ToString(), At = at, EndedAt = endedAt, Kind = ChangeKind.Growth,
                ServiceId = serviceId, Title = title,
            });
            await context.SaveChangesAsync(cancel);
        }, cancel);

    private static async Task<IReadOnlyList<FieldFault>> FaultsAsync(
        ReliabilityContext context, ChangeEntity change, ChangePatch patch, CancellationToken cancel)
    {
        List<FieldFault> faults = [];
        if (patch.Service.Value is { Length: > LongestName }) faults.Add(new("service", $"expected at most {LongestName} letters"));
        if (patch.Fixes.Value is not { } name) return faults;
        foreach (var (source, id) in OriginalName.Keys(name, change.Source, byPerson: true))
            if (await context.Incidents.AnyAsync(one => one.Source == source && one.ExternalId == id, cancel)) return faults;
        if (await context.Incidents.CountAsync(one => one.ExternalId == name, cancel) == 1) return faults;
        faults.Add(
            new("fixes", $"expected the id of a stored incident of {change.Source}, or source/id of another source, not “{name}”"));
        return faults;
    }
}

/// <summary>How an edit of a change ended.</summary>
public abstract record ChangeEditResult
{
    private ChangeEditResult() { }

    /// <summary>It is stored.</summary>
    public sealed record Saved : ChangeEditResult;

    /// <summary>There is no such change.</summary>
    public sealed record Unknown : ChangeEditResult;

    /// <summary>It was changed since it was read; nothing is stored.</summary>
    public sealed record Stale : ChangeEditResult;

    /// <summary>A rule is broken; nothing is stored.</summary>
    public sealed record Refused(IReadOnlyList<FieldFault> Faults) : ChangeEditResult;
}
