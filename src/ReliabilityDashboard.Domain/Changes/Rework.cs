using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Changes;

/// <summary>Which deployments look as if they were made because of an incident: at its service, between its detection and a day after its
/// resolution, by their title.</summary>
public static class Rework
{
    private static readonly TimeSpan Afterwards = TimeSpan.FromHours(24);

    /// <summary>The incident for each that does, by the change's id: the one that was detected last.</summary>
    /// <param name="changes">Of whatever kind.</param>
    /// <param name="incidents">Those that count.</param>
    public static IReadOnlyDictionary<long, Incident> Suggest(IEnumerable<Change> changes, IEnumerable<Incident> incidents)
    {
        var byService = incidents.Where(one => one.Service is not null)
            .OrderByDescending(Detected).ToLookup(one => one.Service!, StringComparer.OrdinalIgnoreCase);
        var suggested = new Dictionary<long, Incident>();
        foreach (var change in changes)
            if (change is { IsDeployment: true, Fixes: null, Service: { } service } && ReworkTitles.Fit(change.Title)
                && byService[service].FirstOrDefault(one => IsDuring(change.At, one)) is { } incident)
                suggested[change.Id] = incident;
        return suggested;
    }

    // One that is resolved at an unknown instant may be over by then.
    private static bool IsDuring(DateTime at, Incident incident) =>
        at >= Detected(incident)
        && (incident is { ResolvedAt: null, IsOpen: true } || at <= (incident.ResolvedAt ?? Detected(incident)) + Afterwards);

    private static DateTime Detected(Incident incident) => incident.DetectedAt ?? incident.StartedAt;
}
