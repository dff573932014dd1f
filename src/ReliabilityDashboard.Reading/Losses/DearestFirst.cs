using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Reading.Losses;

/// <summary>The incidents that speak for something, in the order in which they do: by money, then by users, then the newest.</summary>
public static class DearestFirst
{
    public static IReadOnlyList<Incident> Of(IEnumerable<Incident> incidents, IReadOnlyDictionary<long, IncidentMoney> money) =>
    [
        .. incidents
            .OrderByDescending(one => money.TryGetValue(one.Id, out var cost) ? cost.Amount : -1)
            .ThenByDescending(one => BlastRadius.UsersShare(one) ?? -1)
            .ThenByDescending(one => one.StartedAt),
    ];

    /// <summary>What they cost together; null where none has money.</summary>
    public static double? Cost(IEnumerable<Incident> incidents, IReadOnlyDictionary<long, IncidentMoney> money)
    {
        double[] known = [.. incidents.Where(one => money.ContainsKey(one.Id)).Select(one => money[one.Id].Amount)];
        return known.Length == 0 ? null : known.Sum();
    }
}
