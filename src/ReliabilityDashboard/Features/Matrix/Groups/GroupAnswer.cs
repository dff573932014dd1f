using System.Globalization;
using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Features.Matrix.Groups;

/// <summary>A failure mode as programs read it.</summary>
/// <param name="Id">The kept id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Rule">Why its incidents are together.</param>
/// <param name="Category">Of its latest incident that counts.</param>
/// <param name="Incidents">All of its incidents, the latest first.</param>
/// <param name="FirstSeen">Start of its first incident that counts; null where none does.</param>
/// <param name="LastSeen">Start of its latest.</param>
/// <param name="RegressionOf">The post-mortem after whose publication it came back; null where it did not.</param>
public sealed record GroupAnswer(
    string Id,
    string Title,
    GroupRule Rule,
    IncidentCategory? Category,
    IReadOnlyList<string> Incidents,
    DateTime? FirstSeen,
    DateTime? LastSeen,
    string? RegressionOf
)
{
    public static GroupAnswer Of(GroupView view, long? regressionOf) =>
        new(
            Text(view.Id), view.Title, view.Rule, view.Category, [.. view.Incidents.Select(one => Text(one.Incident.Id))], view.First,
            view.Last, regressionOf is { } id ? Text(id) : null);

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
