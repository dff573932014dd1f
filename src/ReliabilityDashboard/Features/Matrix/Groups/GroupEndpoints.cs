using System.Globalization;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.FailureModes;
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
    private static async Task<IResult> OneAsync(string id, HttpContext http, FailureModeReader reader)
    {
        if (await reader.FindAsync(id, http.RequestAborted) is not { } view) return ApiProblem.NotFound("failure mode", id);
        return new TaggedAnswer(GroupAnswer.Of(view));
    }
}

/// <summary>A failure mode as programs read it.</summary>
/// <param name="Id">The kept id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Rule">Why its incidents are together.</param>
/// <param name="Category">Of its latest incident that counts.</param>
/// <param name="Incidents">All of its incidents, the latest first.</param>
/// <param name="FirstSeen">Start of its first incident that counts; null where none does.</param>
/// <param name="LastSeen">Start of its latest.</param>
/// <param name="RegressionOf">The post-mortem after whose publication it came back; null where it did not.</param>
/// <param name="RegressionOfAction">The improvement after whose day it came back; null where it did not.</param>
public sealed record GroupAnswer(
    string Id,
    string Title,
    GroupRule Rule,
    IncidentCategory? Category,
    IReadOnlyList<string> Incidents,
    DateTime? FirstSeen,
    DateTime? LastSeen,
    string? RegressionOf,
    string? RegressionOfAction
)
{
    public static GroupAnswer Of(FailureModeView view) =>
        new(
            Text(view.Id), view.Title, view.Rule, view.Category, [.. view.Incidents.Select(one => Text(one.Incident.Id))], view.First,
            view.Last, view.RegressionOf is { } written ? Text(written.Id) : null,
            view.BackAfter is { } built ? Text(built.Action.Id) : null);

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
