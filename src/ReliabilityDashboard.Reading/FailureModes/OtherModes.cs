using ReliabilityDashboard.Reading.History;

namespace ReliabilityDashboard.Reading.FailureModes;

/// <summary>The failure modes that one can be merged into, or its incidents be moved to.</summary>
public static class OtherModes
{
    /// <summary>All others that have incidents that count, by name.</summary>
    public static IReadOnlyList<OtherMode> Of(OrganisationHistory history, long mode)
    {
        var sizes = history.Incidents.Select(one => one.Incident).Where(one => one.Counts).CountBy(one => one.GroupId).ToDictionary();
        return
        [
            .. history
                .FailureModes.Values.Where(other => other.Id != mode && sizes.ContainsKey(other.Id))
                .OrderBy(other => other.Title, StringComparer.OrdinalIgnoreCase)
                .Select(other => new OtherMode(other.Id, other.Title, sizes[other.Id])),
        ];
    }
}
