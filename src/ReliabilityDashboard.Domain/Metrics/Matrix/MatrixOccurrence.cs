using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Metrics.Matrix;

/// <summary>One incident or crash as the matrix needs it.</summary>
/// <param name="Group">Its failure mode.</param>
/// <param name="Id">Our own id.</param>
/// <param name="At">UTC instant that places it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Category">Its category, null where unknown.</param>
/// <param name="Journey">Its journey's name, null where unknown.</param>
/// <param name="Weight">Weight of the journey, 1 to 10; null where unknown.</param>
/// <param name="Severity">Severity; null where unknown.</param>
/// <param name="UsersShare">Share of users; null where unknown.</param>
/// <param name="Money">Estimated money; null where it cannot be said.</param>
public sealed record MatrixOccurrence(
    long Group,
    long Id,
    DateTime At,
    string Title,
    IncidentCategory? Category,
    string? Journey,
    double? Weight,
    Severity? Severity,
    double? UsersShare,
    double? Money
)
{
    /// <summary>An incident with the weight of its journey and its money.</summary>
    public static MatrixOccurrence Of(Incident incident, double? weight, IncidentMoney? money) =>
        new(
            incident.GroupId, incident.Id, incident.StartedAt, incident.Title, incident.Category, incident.Journey, weight,
            incident.Severity, BlastRadius.UsersShare(incident), money?.Amount);
}
