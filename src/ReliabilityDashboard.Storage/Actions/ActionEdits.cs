using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Advice;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Storage.Actions;

/// <summary>Takes what people say of actions: new ones, and what becomes of those of any origin.</summary>
public sealed class ActionEdits(WriteQueue queue, ReportingCalendar calendar, TimeProvider time)
{
    /// <summary>The source of actions that people write down.</summary>
    public const string Source = "by-hand";

    private const string Stands = "expected nothing: it stands in a published post-mortem, which is reopened first";

    /// <summary>Stores a new action.</summary>
    /// <param name="said">What it says.</param>
    /// <param name="origin">What it came out of.</param>
    /// <param name="originId">Of that; null where there is none.</param>
    /// <param name="person">Who.</param>
    /// <param name="cancel">Gives up waiting for the writer.</param>
    public Task<ActionEditResult> CreateAsync(
        ActionPatch said, ActionOrigin origin, string? originId, string person, CancellationToken cancel) =>
        queue.ForPersonAsync(person, context => AddAsync(context, said, origin, originId, null, person, cancel), cancel);

    /// <summary>Makes an advice an action, unless one that came out of it is under way, or done and not said to have come back.</summary>
    /// <param name="advice">The advice as it stands.</param>
    /// <param name="said">What the action says.</param>
    /// <param name="regressionOf">The done action after which it fires again; null where there is none.</param>
    /// <param name="person">Who.</param>
    /// <param name="cancel">Gives up waiting for the writer.</param>
    public Task<ActionEditResult> TakeAsync(
        PatternAdvice advice, ActionPatch said, long? regressionOf, string person, CancellationToken cancel) =>
        queue.ForPersonAsync(person, async context =>
        {
            var newest = await AdviceEdits.ActionOfAsync(context, advice.Id, cancel);
            return newest is not null && newest.State != ActionState.NotDoing && newest.Id != regressionOf
                ? new ActionEditResult.Taken(newest.Id)
                : await AddAsync(context, said, ActionOrigin.Advice, advice.Id, KeptAdvice.Of(advice), person, cancel);
        }, cancel);

    /// <summary>Applies a patch to an action that still has the version it was read at.</summary>
    /// <param name="id">Our id.</param>
    /// <param name="patch">What the person says.</param>
    /// <param name="expectedVersion">The version the person saw; null where they did not look.</param>
    /// <param name="person">Who says it.</param>
    /// <param name="cancel">Gives up waiting for the writer.</param>
    public Task<ActionEditResult> ApplyAsync(
        long id, ActionPatch patch, int? expectedVersion, string person, CancellationToken cancel) =>
        queue.ForPersonAsync<ActionEditResult>(person, async context =>
        {
            if (await context.Actions.SingleOrDefaultAsync(action => action.Id == id, cancel) is not { } action)
                return new ActionEditResult.Unknown();
            if (expectedVersion is { } expected && expected != action.Version) return new ActionEditResult.Stale(action.Version);
            var now = time.GetUtcNow().UtcDateTime;
            var words = patch.ByPerson(action.PersonFields, action.SourceFields, calendar.LocalDate(now));
            if (await FaultsAsync(context, patch, ActionFields.Merge(action.SourceFields, words), cancel) is { Count: > 0 } faults)
                return new ActionEditResult.Refused(faults);
            if (words == action.PersonFields) return new ActionEditResult.Saved(id, action.Version);
            var written = action.PostMortemId is { } postMortem ? await PostMortemRows.LoadAsync(context, postMortem, cancel) : null;
            if (written?.State == PostMortemState.Published && patch.Telling().ToList() is { Count: > 0 } telling)
                return new ActionEditResult.Refused([.. telling.Select(field => new FieldFault(field, Stands))]);
            action.Say(action.SourceFields, words);
            action.Touch(person, now);
            if (written is not null)
            {
                // The only improvement of a published post-mortem cannot be dropped: its lesson would be that nothing changes.
                if (written.State == PostMortemState.Published
                    && PublishingRule.Missing(PostMortemRows.ContentOf(written)) is { Count: > 0 } missing)
                    return new ActionEditResult.Refused([new("state", missing[0].Message)]);
                PostMortemRows.Touch(written, person, now);
            }
            await context.SaveChangesAsync(cancel);
            return new ActionEditResult.Saved(id, action.Version);
        }, cancel);

    private async Task<ActionEditResult> AddAsync(
        ReliabilityContext context, ActionPatch said, ActionOrigin origin, string? originId, KeptAdvice? advice, string person,
        CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var today = calendar.LocalDate(now);
        var words = said.ByPerson(new() { Opened = today }, new(), today);
        if (await FaultsAsync(context, said, ActionFields.Merge(new(), words), cancel) is { Count: > 0 } faults)
            return new ActionEditResult.Refused(faults);
        var action = new ActionEntity
        {
            Source = Source, ExternalId = Guid.CreateVersion7().ToString(), Origin = origin, OriginId = originId, Title = "",
            Advice = advice,
        };
        action.Say(new(), words);
        action.Touch(person, now);
        context.Actions.Add(action);
        await context.SaveChangesAsync(cancel);
        return new ActionEditResult.Saved(action.Id, action.Version);
    }

    private async Task<IReadOnlyList<FieldFault>> FaultsAsync(
        ReliabilityContext context, ActionPatch patch, ActionFields holds, CancellationToken cancel)
    {
        var today = calendar.LocalDate(time.GetUtcNow().UtcDateTime);
        List<FieldFault> faults =
        [
            .. ActionRules.Broken(holds, today).Concat(ActionRules.BrokenByPerson(patch, holds))
                .DistinctBy(rule => rule.Field).Select(rule => new FieldFault(rule.Field, rule.Reason)),
        ];
        var (incidents, groups) = (Ids(patch.Incidents.Value ?? []), Ids(patch.Groups.Value ?? []));
        if (incidents.Contains(null)
            || await context.Incidents.CountAsync(one => incidents.Contains(one.Id), cancel) < incidents.Count)
            faults.Add(new("incidents", "expected ids of stored incidents"));
        if (groups.Contains(null) || await context.FailureModes.CountAsync(one => groups.Contains(one.Id), cancel) < groups.Count)
            faults.Add(new("groups", "expected ids of failure modes"));
        return faults;
    }

    private static HashSet<long?> Ids(IEnumerable<string> texts) =>
        [.. texts.Select(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : (long?)null)];
}

/// <summary>How an edit of an action ended.</summary>
public abstract record ActionEditResult
{
    private ActionEditResult() { }

    /// <summary>It is stored.</summary>
    /// <param name="Id">Our id.</param>
    /// <param name="Version">Its version from now on.</param>
    public sealed record Saved(long Id, int Version) : ActionEditResult;

    /// <summary>There is no such action.</summary>
    public sealed record Unknown : ActionEditResult;

    /// <summary>The advice became an action already.</summary>
    /// <param name="Id">Our id of that.</param>
    public sealed record Taken(long Id) : ActionEditResult;

    /// <summary>It was changed since it was read; nothing is stored.</summary>
    /// <param name="Version">Its version now.</param>
    public sealed record Stale(int Version) : ActionEditResult;

    /// <summary>A rule is broken; nothing is stored.</summary>
    public sealed record Refused(IReadOnlyList<FieldFault> Faults) : ActionEditResult;
}
