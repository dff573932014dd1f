using System.Text.Json;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Security.Access;

namespace ReliabilityDashboard.Features.Services.Calls;

/// <summary>What people say of a call, for programs.</summary>
public static class CallEndpoints
{
    public static void MapCallWords(this IEndpointRouteBuilder api) =>
        api.MapPatch("/dependencies", PatchAsync)
            .NeedsKey(Right.DescribeCalls)
            .Says(
                "patchDependency", "Say how a call is made and protected",
                "A person's word stands over what files and traces say, which is kept beside it; null withdraws it. timeout, "
                    + "circuit_breaker, bulkhead and fallback are yes or no. A call that nobody knows is declared by it; declared: "
                    + "no takes a declaration away. Answers the call, or 204 where it is none any more.")
            .Sends("application/json")
            .Produces<CallAnswer>()
            .Produces(StatusCodes.Status204NoContent);

    private static async Task<IResult> PatchAsync(HttpContext http, CallEditing editing, GraphReader graphs)
    {
        var (body, unread) = await ApiBody.ReadAsync(http);
        if (unread is not null) return unread;
        var (patch, wrong) = Read(body);
        if (patch is null) return wrong!;
        if (await editing.SayAsync(patch, http.RequestAborted) is not { } call)
            return ApiProblem.Field("callee", "expected another service than the caller: a call of a service to itself is none");
        var graph = await graphs.ReadAsync(default, null, http.RequestAborted);
        return graph.Graph.Number(call) is { } number
            ? TypedResults.Ok(CallAnswer.Of(graph.Question, number))
            : TypedResults.NoContent();
    }

    private static (CallPatch? Patch, IResult? Problem) Read(JsonElement body)
    {
        var fields = new ApiFields(body, ["caller", "callee", .. CallField.All.Select(field => field.Word)]);
        var (caller, callee) = (Name(fields, "caller"), Name(fields, "callee"));
        var said = CallField.All.Select(field => (Field: field, Word: fields.OneOf(field.Word, field.Words)))
            .Where(one => one.Word.IsGiven).ToDictionary(one => one.Field, one => one.Word.Value);
        if (said.Count == 0 && fields.Faults.Count == 0)
            fields.Fault("mode", $"expected at least one of {string.Join(", ", CallField.All.Select(field => field.Word))}");
        return fields.Faults.Count > 0 ? (null, ApiProblem.Fields(fields.Faults)) : (new(new(caller, callee), said), null);
    }

    private static string Name(ApiFields fields, string field)
    {
        var (faults, given) = (fields.Faults.Count, fields.Text(field).Value);
        if (fields.Faults.Count == faults && string.IsNullOrWhiteSpace(given)) fields.Fault(field, "expected a name");
        return given?.Trim() ?? "";
    }
}
