using System.Globalization;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Reading.Actions;
using ReliabilityDashboard.Reading.Effects;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Actions;

namespace ReliabilityDashboard.Features.NextSteps.Actions;

/// <summary>Actions of every origin for programs.</summary>
public static class ActionEndpoints
{
    public static void MapActions(this IEndpointRouteBuilder api)
    {
        api.MapGet("/actions", ListAsync)
            .NeedsKey(Right.Read)
            .Says(
                "listActions", "List actions",
                "Of every origin, the newest first. service and team find those aimed at a service, or at a call by it or of it.")
            .Takes(["state", "kind", "origin", "owner", "pattern", "service", "team", "source", .. ApiParameters.Page])
            .Produces<ApiPage<ActionAnswer>>();
        api.MapPost("/actions", CreateAsync)
            .NeedsKey(Right.EditActions)
            .Says(
                "createAction", "Write down an action",
                "One that no post-mortem and no advice brings. It needs title and kind; service, or caller and callee; origin is person "
                    + $"unless told. The fields: {string.Join(", ", ActionPatchReader.Names)}, origin.")
            .Sends("application/json")
            .Produces<ActionAnswer>(StatusCodes.Status201Created);
        api.MapGet("/actions/{id}", OneAsync)
            .NeedsKey(Right.Read)
            .Says("getAction", "Read an action", "With an ETag; with If-None-Match 304 where nothing changed.")
            .Produces<ActionAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPatch("/actions/{id}", PatchAsync)
            .NeedsKey(Right.EditActions)
            .Says(
                "patchAction", "Follow an action",
                "A JSON merge patch with If-Match. A value becomes a person's and outlives every import, null withdraws it, what is absent "
                    + "stays. done without a day is done today; not-doing needs a reason. What a published post-mortem says of its actions "
                    + $"stands. The fields: {string.Join(", ", ActionPatchReader.Names)}.")
            .Sends(ApiBody.MergePatch, "application/json")
            .Produces<ActionAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
    }

    /// <summary>One action with its ETag.</summary>
    internal static async Task<IResult> AnswerAsync(
        long id, ActionQuery actions, CancellationToken cancel, int status = StatusCodes.Status200OK) =>
        await actions.FindAsync(id, cancel) is { } stored
            ? new TaggedAnswer(ActionAnswer.Of(stored), stored.Version, status)
            : NotFound(Text(id));

    private static async Task<IResult> ListAsync(HttpContext http, ActionReader reader, EffectReader effects)
    {
        var query = new ApiQuery(http);
        var filter = query.Filter(RecordKind.Actions);
        var (state, kind, origin) =
            (query.Word<ActionState>("state"), query.Word<ActionKind>("kind"), query.Word<ActionOrigin>("origin"));
        var (owner, pattern, limit, cursor) = (query.One("owner"), query.One("pattern"), query.Limit(), query.Cursor(1));
        if (query.Problem is { } problem) return problem;
        var asked = (await reader.ReadAsync(filter, http.RequestAborted))
            .Where(one => (state is null || one.Holds.State == state) && (kind is null || one.Holds.Kind == kind))
            .Where(one => origin is null || one.Origin == origin)
            .Where(one => owner is null || owner.Equals(one.Holds.Owner, StringComparison.OrdinalIgnoreCase))
            .Where(one => pattern is null || pattern.Equals(one.Holds.Pattern, StringComparison.OrdinalIgnoreCase))
            .Where(one => cursor is null || one.Id < cursor[0]);
        var after = await effects.ReadAsync(http.RequestAborted);
        return TypedResults.Ok(
            ApiPage<ActionAnswer>.Of(
                [.. asked.Take(limit + 1)], limit, one => ActionAnswer.Of(one, after.GetValueOrDefault(one.Id)),
                one => ApiCursor.Write(one.Id)));
    }

    private static async Task<IResult> CreateAsync(HttpContext http, ActionQuery actions, ActionEditing editing)
    {
        var (body, problem) = await ApiBody.ReadAsync(http);
        if (problem is not null) return problem;
        var fields = ActionPatchReader.Fields(body, "origin");
        var said = ActionPatchReader.Read(fields);
        var (origin, originId) = Origin(fields);
        if (fields.Faults.Count > 0) return ApiProblem.Fields(fields.Faults);
        var result = await editing.CreateAsync(said, origin, originId, http.RequestAborted);
        if (result is not ActionEditResult.Saved { Id: var made }) return Of(result, "");
        http.Response.Headers.Location = $"{ApiSetup.Root}/actions/{Text(made)}";
        return await AnswerAsync(made, actions, http.RequestAborted, StatusCodes.Status201Created);
    }

    private static async Task<IResult> OneAsync(string id, HttpContext http, ActionQuery actions) =>
        Number(id) is { } number ? await AnswerAsync(number, actions, http.RequestAborted) : NotFound(id);

    private static async Task<IResult> PatchAsync(string id, HttpContext http, ActionQuery actions, ActionEditing editing)
    {
        var cancel = http.RequestAborted;
        if (Number(id) is not { } number || await actions.FindAsync(number, cancel) is not { } stored) return NotFound(id);
        if (IfMatch.Of(http.Request) is not { } condition) return IfMatch.Required;
        if (!condition.Holds(stored.Version)) return IfMatch.Failed;
        var (body, problem) = await ApiBody.ReadAsync(http, ApiBody.MergePatch);
        if (problem is not null) return problem;
        var fields = ActionPatchReader.Fields(body);
        var patch = ActionPatchReader.Read(fields);
        if (fields.Faults.Count > 0) return ApiProblem.Fields(fields.Faults);
        var result = await editing.ApplyAsync(number, patch, stored.Version, cancel);
        return result is ActionEditResult.Saved ? await AnswerAsync(number, actions, cancel) : Of(result, id);
    }

    private static IResult Of(ActionEditResult result, string id) => result switch
    {
        ActionEditResult.Stale => IfMatch.Failed,
        ActionEditResult.Refused refused => ApiProblem.Fields(refused.Faults),
        _ => NotFound(id),
    };

    // Post-mortems and advice bring their actions themselves.
    private static (ActionOrigin Kind, string? Id) Origin(ApiFields fields)
    {
        if (fields.Inner("origin") is not { } given) return (ActionOrigin.Person, null);
        var origin = new ApiFields(given, ["kind", "id"], "origin.");
        var (kind, id) = (origin.Word<ActionOrigin>("kind", Brought), origin.Text("id").Value);
        if (origin.Faults.Count == 0 && kind.Value is null or ActionOrigin.PostMortem or ActionOrigin.Advice or ActionOrigin.Source)
            origin.Fault("kind", $"expected one of {Brought}");
        fields.Add(origin);
        return (kind.Value ?? ActionOrigin.Person, id);
    }

    private const string Brought = "debt, experiment, review, person";

    private static IResult NotFound(string id) => ApiProblem.NotFound("action", id);

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static long? Number(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
