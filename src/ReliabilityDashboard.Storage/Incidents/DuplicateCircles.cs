
namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>Which incidents another one stands for: <c>duplicate_of</c> names an incident of the same source that is stored.</summary>
internal static class DuplicateCircles
{
    /// <summary>The ids of duplicates. An unknown original is none, so the incident counts; of a circle the earliest counts.</summary>
    public static HashSet<long> Duplicates(IReadOnlyList<IncidentEntity> incidents)
    {
        var byKey = incidents.ToDictionary(i => (i.Source, i.ExternalId));
        var duplicates = new HashSet<long>();
        foreach (var incident in incidents)
        {
            if (Original(byKey, incident) is null) continue;
            if (!IsEarliestOfItsCircle(byKey, incident)) duplicates.Add(incident.Id);
        }
        return duplicates;
    }

    private static bool IsEarliestOfItsCircle(Dictionary<(string, string), IncidentEntity> byKey, IncidentEntity start)
    {
        var earliest = start;
        var seen = new HashSet<long> { start.Id };
        for (var next = Original(byKey, start); next is not null; next = Original(byKey, next))
        {
            if (next.Id == start.Id) return earliest.Id == start.Id;
            if (!seen.Add(next.Id)) return false;
            if ((next.StartedAt, next.Id).CompareTo((earliest.StartedAt, earliest.Id)) < 0) earliest = next;
        }
        return false;
    }

    private static IncidentEntity? Original(Dictionary<(string, string), IncidentEntity> byKey, IncidentEntity incident) =>
        incident.DuplicateOf is { Length: > 0 } id ? byKey.GetValueOrDefault((incident.Source, id)) : null;
}
