using System.Globalization;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Changes;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Changes;

namespace ReliabilityDashboard.Features.Changes;

/// <summary>Changes for programs.</summary>
public static class ChangeEndpoints
{
    public static void MapChanges(this IEndpointRouteBuilder api)
    {
        IReadOnlyList<string> filters = [.. RecordKind.Changes.Dimensions.Select(dimension => dimension.Word)];
        api.MapGet("/changes", ListAsync)
            .NeedsKey(Right.Read)
            .Says(
                "listChanges", "List changes",
                "The newest first, each with the incidents that it set off or may have. offered is growth found in traffic itself that "
                    + "nobody reported; it counts in nothing.")
            .Takes([.. ApiParameters.Period, .. filters, .. ApiParameters.Page])
            .Produces<ChangesAnswer>();
        api.MapGet("/changes/effect", EffectAsync)
            .NeedsKey(Right.Read)
            .Says(
                "getChangeEffect", "See how much changes hurt",
                "Incidents of a service in the two hours after a release or configuration change against those at other times, weekday or "
                    + "weekend and hour of the day alike (Mantel-Haenszel); null with the reason where it cannot be told.")
            .Takes([.. ApiParameters.Period, .. filters])
            .Produces<ChangeEffectAnswer>();
        api.MapPatch("/changes/{id}", PatchAsync)
            .NeedsKey(Right.EditChanges)
            .Says(
                "patchChange", "Say what is known of a change",
                "A JSON merge patch: a value becomes a person's and outlives every import, null withdraws it, what is absent stays. fixes "
                    + "names a stored incident: its id at the change's source, or source/id. written_by says how it was written, never by "
                    + "whom. With If-Match only where nobody changed it meanwhile. "
                    + $"The fields: {string.Join(", ", ChangePatchReader.Names)}.")
            .Sends(ApiBody.MergePatch, "application/json")
            .Produces<ChangeAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);
    }

    private static async Task<IResult> ListAsync(
        HttpContext http, ChangeFactReader facts, ChangeListReader lists, GrowthReader growth, ReportingCalendar calendar,
        TimeProvider time)
    {
        var query = new ApiQuery(http);
        var (filter, chosen) = (query.Filter(RecordKind.Changes), query.Period(calendar, time.GetUtcNow().UtcDateTime));
        var (limit, cursor) = (query.Limit(), query.Cursor(2));
        if (chosen is null || query.Problem is not null) return query.Problem!;
        var cancel = http.RequestAborted;
        var changes = await facts.ReadAsync(filter, chosen.Period, cancel);
        var asked = changes.Facts.Select(one => one.Change).Reverse()
            .Where(one => cursor is null || (one.At.Ticks, one.Id).CompareTo((cursor[0], cursor[1])) < 0)
            .Take(limit + 1).ToList();
        var page = ApiPage<ChangeAnswer>.Of(
            await lists.ReadAsync(changes, asked, cancel), limit, ChangeAnswer.Of,
            one => ApiCursor.Write(one.Change.At.Ticks, one.Change.Id));
        var offered = await growth.ReadAsync(filter, chosen.Period, cancel);
        return TypedResults.Ok(
            new ChangesAnswer(
                page.Items, page.NextCursor,
                [.. offered.Select(one => new ChangesAnswer.Growth(one.Service, one.At, one.EndedAt, one.Ratio))]));
    }

    private static async Task<IResult> EffectAsync(
        HttpContext http, ChangeEffectReader reader, ReportingCalendar calendar, TimeProvider time)
    {
        var query = new ApiQuery(http);
        var (filter, chosen) = (query.Filter(RecordKind.Changes), query.Period(calendar, time.GetUtcNow().UtcDateTime));
        if (chosen is null || query.Problem is not null) return query.Problem!;
        return TypedResults.Ok(ChangeEffectAnswer.Of(await reader.ReadAsync(filter, chosen.Period, http.RequestAborted)));
    }

    private static async Task<IResult> PatchAsync(
        string id, HttpContext http, ChangeFactReader facts, ChangeListReader lists, ChangeEditing editing)
    {
        var cancel = http.RequestAborted;
        var (body, problem) = await ApiBody.ReadAsync(http, ApiBody.MergePatch);
        if (problem is not null) return problem;
        var fields = ChangePatchReader.Fields(body);
        var patch = ChangePatchReader.Read(fields);
        if (fields.Faults.Count > 0) return ApiProblem.Fields(fields.Faults);
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return ApiProblem.NotFound("change", id);
        var condition = IfMatch.Of(http.Request);
        switch (await editing.ApplyAsync(number, patch, condition is null ? null : condition.Holds, cancel))
        {
            case ChangeEditResult.Stale: return IfMatch.Failed;
            case ChangeEditResult.Refused refused: return ApiProblem.Fields(refused.Faults);
            case ChangeEditResult.Unknown: return ApiProblem.NotFound("change", id);
        }
        var all = await facts.ReadAsync(RecordFilter.All, Domain.Period.Ever, cancel);
        var found = await lists.ReadAsync(all, [.. all.Scope.Changes.Where(one => one.Id == number)], cancel);
        return found is [var now] ? new TaggedAnswer(ChangeAnswer.Of(now), now.Detail.Version) : ApiProblem.NotFound("change", id);
    }
}
