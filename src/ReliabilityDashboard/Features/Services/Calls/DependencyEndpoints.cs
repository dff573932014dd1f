using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Security.Access;

namespace ReliabilityDashboard.Features.Services.Calls;

/// <summary>The dependency graph for programs: its calls, how they are protected, what stands out, and what if one fails.</summary>
public static class DependencyEndpoints
{
    public static void MapDependencies(this IEndpointRouteBuilder api)
    {
        api.MapGet("/dependencies", ListAsync)
            .NeedsKey(Right.Read)
            .Says(
                "listDependencies", "List calls of the dependency graph",
                "What was declared and what was observed of a call is one; service asks for calls by it or of it.")
            .Takes(["at", "service", "state", "credit", .. ApiParameters.Page])
            .Produces<ApiPage<CallAnswer>>();
        api.MapGet("/dependencies/coverage", CoverageAsync)
            .NeedsKey(Right.Read)
            .Says(
                "getCoverage", "See how many calls are protected",
                "Over calls that wait, by team and service of the caller, as the graph was at an instant.")
            .Takes(["at", "team", "service", "credit"])
            .Produces<CoverageAnswer>();
        api.MapGet("/dependencies/findings", FindingsAsync)
            .NeedsKey(Right.Read)
            .Says(
                "getGraphFindings", "See what stands out in the dependency graph",
                "Circles, critical single points, hidden and unseen calls.")
            .Takes("credit")
            .Produces<GraphFindingsAnswer>();
        api.MapPost("/what-if", WhatIfAsync)
            .NeedsKey(Right.Read)
            .Says(
                "askWhatIf", "Ask what would happen if a service failed",
                "As things are, and with some calls protected. Nothing is stored. A call that passes nothing on may be named.")
            .Takes("credit")
            .Accepts<WhatIfRequest>("application/json")
            .Produces<WhatIfAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(HttpContext http, GraphReader reader, ReportingCalendar calendar)
    {
        var query = new ApiQuery(http);
        var (at, credit, states) = (query.Instant("at", calendar), Credit(query), query.Words<EdgeState>("state"));
        var (filter, limit, cursor) = (query.Filter(), query.Limit(), query.Cursor(1));
        if (query.Problem is { } problem) return problem;
        var graph = await reader.ReadAsync(credit, at, http.RequestAborted);
        var services = filter[Dimension.Service].Select(graph.NameOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var calls = Enumerable.Range(0, graph.Graph.Edges.Count)
            .Where(call => cursor is null || call > cursor[0])
            .Where(call => graph.Graph.Edges[call] is var edge
                && (states.Count == 0 || states.Contains(edge.State))
                && (services.Count == 0 || services.Contains(edge.Caller) || services.Contains(edge.Callee)))
            .Take(limit + 1).ToList();
        return TypedResults.Ok(
            ApiPage<CallAnswer>.Of(calls, limit, call => CallAnswer.Of(graph.Question, call), call => ApiCursor.Write(call)));
    }

    private static async Task<IResult> CoverageAsync(HttpContext http, GraphReader reader, ReportingCalendar calendar)
    {
        var query = new ApiQuery(http);
        var (at, credit, filter) = (query.Instant("at", calendar), Credit(query), query.Filter());
        if (query.Problem is { } problem) return problem;
        var graph = await reader.ReadAsync(credit, at, http.RequestAborted);
        var services = filter[Dimension.Service].Select(graph.NameOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var isOfTeams = CoverageReader.OfTeams(graph, filter[Dimension.Team]);
        bool IsAsked(string caller) => (services.Count == 0 || services.Contains(caller)) && isOfTeams(caller);
        return TypedResults.Ok(CoverageAnswer.Of(ProtectionCoverage.Of(graph.Graph.Edges.Where(edge => IsAsked(edge.Caller)))));
    }

    private static async Task<IResult> FindingsAsync(HttpContext http, GraphFindingsReader reader)
    {
        var query = new ApiQuery(http);
        var credit = Credit(query);
        if (query.Problem is { } problem) return problem;
        return TypedResults.Ok(GraphFindingsAnswer.Of(await reader.ReadAsync(credit, http.RequestAborted)));
    }

    private static async Task<IResult> WhatIfAsync(HttpContext http, GraphReader reader)
    {
        var query = new ApiQuery(http);
        var credit = Credit(query);
        if (query.Problem is { } problem) return problem;
        var (body, unread) = await ApiBody.ReadAsync(http);
        if (unread is not null) return unread;
        var (asked, wrong) = WhatIfRequest.Read(body);
        if (asked is null) return wrong!;
        var graph = await reader.ReadAsync(credit, null, http.RequestAborted);
        var fails = graph.NameOf(asked.Fails);
        if (graph.Graph.Number(fails) is null) return ApiProblem.NotFound("service", asked.Fails);
        var (calls, missing) = asked.In(graph);
        if (missing is not null) return missing;
        WhatIfAnswer.Side Side(HashSet<int> protect) =>
            WhatIfAnswer.Of(WhatIf.Of(fails, graph.Graph, graph.Question.Requests, graph.Question.Journeys, protect));
        return TypedResults.Ok(new WhatIfAnswer(Side([]), Side(calls)));
    }

    private static ProtectionCredit? Credit(ApiQuery query) => query.Word<ProtectionCredit>("credit");
}
