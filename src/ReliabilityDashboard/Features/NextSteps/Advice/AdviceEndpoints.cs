using System.Text.Json;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Features.NextSteps.Actions;
using ReliabilityDashboard.Reading.Advice;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Actions;

namespace ReliabilityDashboard.Features.NextSteps.Advice;

/// <summary>Pattern advice for programs.</summary>
public static class AdviceEndpoints
{
    private static readonly string[] Fields = ["state", "reason", "until", "title", "owner", "due"];

    public static void MapAdvice(this IEndpointRouteBuilder api)
    {
        api.MapGet("/advice", ListAsync)
            .NeedsKey(Right.Read)
            .Says(
                "listAdvice", "See which patterns the last 92 days advise",
                "The strongest first, each with everything that speaks for it; what became an action and fires no more is last. "
                    + "chance tells how likely a place this busy shows as much by "
                    + "chance. service asks for advice for it, or for calls by it or of it. "
                    + $"The rules: {string.Join(", ", AdviceRules.All.Select(rule => rule.Id))}.")
            .Takes(["state", "rule", "service", .. ApiParameters.Page])
            .Produces<ApiPage<AdviceAnswer>>();
        api.MapPatch("/advice/{id}", PatchAsync)
            .NeedsKey(Right.DecideOnAdvice)
            .Says(
                "patchAdvice", "Decide what becomes of an advice",
                "set-aside needs a reason; it comes back after the day of until, without one never. taken makes it an action, an "
                    + "improvement with target, pattern and evidence, and answers that; title, owner and due may be said with it. "
                    + "What is set aside already, and what became an action, is 409.")
            .Sends("application/json")
            .Produces<AdviceAnswer>()
            .Produces<ActionAnswer>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> ListAsync(HttpContext http, AdviceReader reader, GraphReader graphs)
    {
        var query = new ApiQuery(http);
        var (state, rule, filter) = (query.Word<AdviceState>("state"), RuleOf(query), query.Filter());
        var (limit, cursor) = (query.Limit(), query.Cursor(1));
        if (query.Problem is { } problem) return problem;
        var graph = await graphs.ReadAsync(default, null, http.RequestAborted);
        string[] services = [.. filter[Dimension.Service].Select(graph.NameOf)];
        var asked = (await reader.ReadAsync(http.RequestAborted))
            .Where(one => state is null ? one.State != AdviceState.SetAside : one.State == state)
            .Where(one => rule is null || one.Found.Rule == rule)
            .Where(one => services.Length == 0 || services.Any(one.Found.Target.Names));
        var (skip, read) = ((int)Math.Min(cursor?[0] ?? 0, int.MaxValue), limit + 1);
        return TypedResults.Ok(
            ApiPage<AdviceAnswer>.Of(
                [.. asked.Index().Skip(skip).Take(read)], limit, one => AdviceAnswer.Of(one.Item),
                one => ApiCursor.Write(one.Index + 1)));
    }

    private static async Task<IResult> PatchAsync(
        string id, HttpContext http, AdviceReader reader, AdviceEditing editing, ActionQuery actions, ReportingCalendar calendar,
        TimeProvider time)
    {
        var cancel = http.RequestAborted;
        var (body, problem) = await ApiBody.ReadAsync(http);
        if (problem is not null) return problem;
        var fields = new ApiFields(body, Fields);
        var state = fields.Word<AdviceState>("state", "set-aside, taken");
        var (reason, until) = (fields.Text("reason"), fields.Day("until"));
        var said = new TakenWords(fields.Words("title").Value, fields.Words("owner").Value, fields.Day("due").Value);
        if (fields.Faults.All(fault => fault.Field != "state") && state.Value is not (AdviceState.SetAside or AdviceState.Taken))
            fields.Fault("state", "expected one of set-aside, taken");
        var isTaken = state.Value == AdviceState.Taken;
        foreach (var other in isTaken ? ["reason", "until"] : new[] { "title", "owner", "due" })
            if (body.ValueKind == JsonValueKind.Object && body.TryGetProperty(other, out _))
                fields.Fault(other, "there is no such field with this state");
        if (state.Value == AdviceState.SetAside && fields.Faults.All(fault => fault.Field != "reason")
            && string.IsNullOrWhiteSpace(reason.Value))
            fields.Fault("reason", "expected why");
        if (until.Value < calendar.LocalDate(time.GetUtcNow().UtcDateTime)) fields.Fault("until", "expected a day from today on");
        if (fields.Faults.Count > 0) return ApiProblem.Fields(fields.Faults);
        if (await FindAsync() is not { } stated) return ApiProblem.NotFound("advice", id);
        if (isTaken)
            return await editing.TakeAsync(stated, said, cancel) switch
            {
                ActionEditResult.Saved saved => await ActionEndpoints.AnswerAsync(saved.Id, actions, cancel, StatusCodes.Status201Created),
                ActionEditResult.Refused refused => ApiProblem.Fields(refused.Faults),
                _ => ApiProblem.Of(StatusCodes.Status409Conflict, "It became an action already."),
            };
        return await editing.SetAsideAsync(stated.Found, reason.Value!.Trim(), until.Value, cancel) && await FindAsync() is { } now
            ? TypedResults.Ok(AdviceAnswer.Of(now))
            : ApiProblem.Of(StatusCodes.Status409Conflict, "It is set aside already, or became an action.");

        async Task<StatedAdvice?> FindAsync() => (await reader.ReadAsync(cancel)).FirstOrDefault(one => one.Found.Id == id);
    }

    private static AdviceRule? RuleOf(ApiQuery query)
    {
        if (query.One("rule") is not { } id) return null;
        if (AdviceRules.Find(id) is { } rule) return rule;
        query.Fault("rule", $"expected one of {string.Join(", ", AdviceRules.All.Select(known => known.Id))}");
        return null;
    }
}
