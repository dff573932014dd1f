using ReliabilityDashboard.Api;
using ReliabilityDashboard.Security.Access;

namespace ReliabilityDashboard.Features.Matrix.Groups;

/// <summary>Failure modes for programs.</summary>
public static class GroupEndpoints
{
    public static void MapGroups(this IEndpointRouteBuilder api) =>
        api.MapGet("/groups/{id}", OneAsync)
            .NeedsKey(Right.Read)
            .Says(
                "getGroup", "Read a failure mode",
                "A recurrence group of incidents. The id of a merged one leads to the one that was kept.")
            .Produces<GroupAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>The id of a merged one leads to the one that was kept.</summary>
    private static async Task<IResult> OneAsync(string id, HttpContext http, GroupLoader loader, GroupRegressions regressions)
    {
        if (await loader.LoadAsync(id, http.RequestAborted) is not { } view) return ApiProblem.NotFound("failure mode", id);
        return new TaggedAnswer(GroupAnswer.Of(view, await regressions.FindAsync(view, http.RequestAborted)));
    }
}
