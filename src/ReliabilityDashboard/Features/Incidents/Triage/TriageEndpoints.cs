using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Reading.Classification;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Triage;

namespace ReliabilityDashboard.Features.Incidents.Triage;

/// <summary>Triage for programs.</summary>
public static class TriageEndpoints
{
    // What waits has no category, and nobody looks for it by what set it off.
    private static readonly Dimension[] Filters =
        [.. RecordKind.Incidents.Dimensions.Where(dimension => dimension != Dimension.Category && dimension != Dimension.Trigger)];

    public static void MapTriage(this IEndpointRouteBuilder api)
    {
        api.MapGet("/triage", ListAsync)
            .NeedsKey(Right.Read)
            .Says(
                "listTriage", "See which categories nobody has said",
                "Incidents that count, the newest first, then crash groups, each with what is suggested and what speaks for it. A "
                    + "suggestion counts in no figure. Where it is not sure, suggestion is null.")
            .Takes([.. ApiParameters.Page, .. Filters.Select(dimension => dimension.Word)])
            .Produces<ApiPage<TriageAnswer>>();
        api.MapPost("/triage", DecideAsync)
            .NeedsKey(Right.TriageIncidents)
            .Says(
                "decideTriage", "Say what category incidents and crash groups have",
                "A list of {id, kind (incident, crash-group), category or accept: true, failing_dependency}: all of it is stored or "
                    + "nothing. accept takes what is suggested now; without a suggestion, and where somebody has said the category "
                    + "meanwhile, it is 400. The answer holds a token that undoes the whole list for 24 hours.")
            .Sends("application/json")
            .Produces<TriagedAnswer>();
        api.MapPost("/triage/undo", UndoAsync)
            .NeedsKey(Right.TriageIncidents)
            .Says(
                "undoTriage", "Undo what was decided",
                "Takes the token of a decision. What somebody changed since stays, and is listed in left.")
            .Sends("application/json")
            .Produces<UndoneAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(HttpContext http, WaitingReader reader)
    {
        var query = new ApiQuery(http);
        var filter = query.Filter(RecordKind.Incidents);
        var (limit, cursor) = (query.Limit(), query.Cursor(3));
        if (query.Problem is { } problem) return problem;
        var all = (await reader.ReadAsync(filter, http.RequestAborted))
            .OrderBy(one => one.Kind).ThenByDescending(one => one.At).ThenByDescending(one => one.Id)
            .SkipWhile(one => cursor is [var kind, var ticks, var id] && !IsBehind(one, kind, ticks, id));
        return TypedResults.Ok(
            ApiPage<TriageAnswer>.Of(
                [.. all.Take(limit + 1)], limit, TriageAnswer.Of, one => ApiCursor.Write((long)one.Kind, one.At.Ticks, one.Id)));
    }

    private static bool IsBehind(WaitingRecord one, long kind, long ticks, long id) =>
        (long)one.Kind != kind ? (long)one.Kind > kind : one.At.Ticks != ticks ? one.At.Ticks < ticks : one.Id < id;

    private static async Task<IResult> DecideAsync(HttpContext http, WaitingReader reader, TriageEditing editing)
    {
        var (body, problem) = await ApiBody.ReadListAsync(http);
        if (problem is not null) return problem;
        var (decisions, faults) = TriageRequest.Read(body, await reader.ReadAsync(http.RequestAborted));
        if (faults.Count > 0) return ApiProblem.Fields(faults);
        return await editing.DecideAsync(decisions, http.RequestAborted) switch
        {
            TriageResult.Done done => TypedResults.Ok(new TriagedAnswer(done.Decided, done.UndoToken)),
            TriageResult.Refused refused => ApiProblem.Fields(
                [.. refused.Faults.Select(one => one.Fault with { Field = TriageRequest.At(one.Place) + one.Fault.Field })]),
            _ => throw new InvalidOperationException("There is no other end."),
        };
    }

    private static async Task<IResult> UndoAsync(HttpContext http, TriageEditing editing)
    {
        var (body, problem) = await ApiBody.ReadAsync(http);
        if (problem is not null) return problem;
        var fields = new ApiFields(body, ["undo"]);
        var token = fields.Words("undo").Value;
        if (token is null && fields.Faults.Count == 0) fields.Fault("undo", "expected the token of a decision");
        if (fields.Faults.Count > 0) return ApiProblem.Fields(fields.Faults);
        return await editing.UndoAsync(token!, http.RequestAborted) is { } undone
            ? TypedResults.Ok(UndoneAnswer.Of(undone))
            : ApiProblem.Of(
                StatusCodes.Status404NotFound,
                "This cannot be undone: there is no such decision, it was undone already, or 24 hours have passed.");
    }
}
