namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>Which incidents another one stands for: <c>duplicate_of</c> names one of the same source that is stored, a person's also one of
/// another source.</summary>
internal sealed class DuplicateCircles
{
    private readonly Dictionary<(string Source, string Id), IncidentEntity> byKey;

    private DuplicateCircles(IReadOnlyList<IncidentEntity> incidents)
    {
        byKey = incidents.ToDictionary(i => (i.Source, i.ExternalId));
        foreach (var incident in incidents)
        {
            if (incident.DuplicateOf is not { Length: > 0 }) continue;
            if (Original(incident) is null) Unknown.Add(incident.Id);
            else if (!IsEarliestOfItsCircle(incident)) Duplicates.Add(incident.Id);
        }
    }

    /// <summary>The ids of duplicates. Of a circle the earliest counts.</summary>
    public HashSet<long> Duplicates { get; } = [];

    /// <summary>The ids of those whose original is not stored: they count.</summary>
    public HashSet<long> Unknown { get; } = [];

    public static DuplicateCircles Of(IReadOnlyList<IncidentEntity> incidents) => new(incidents);

    private bool IsEarliestOfItsCircle(IncidentEntity start)
    {
        var earliest = start;
        var seen = new HashSet<long> { start.Id };
        for (var next = Original(start); next is not null; next = Original(next))
        {
            if (next.Id == start.Id) return earliest.Id == start.Id;
            if (!seen.Add(next.Id)) return false;
            if ((next.StartedAt, next.Id).CompareTo((earliest.StartedAt, earliest.Id)) < 0) earliest = next;
        }
        return false;
    }

    private IncidentEntity? Original(IncidentEntity incident) =>
        OriginalName.Keys(incident.DuplicateOf, incident.Source, OriginalName.IsPersons(incident))
            .Select(byKey.GetValueOrDefault)
            .FirstOrDefault(found => found is not null);
}
