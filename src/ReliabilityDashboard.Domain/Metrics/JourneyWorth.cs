using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Journeys;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>What an hour without a journey is worth.</summary>
/// <param name="Journey">The journey.</param>
/// <param name="PerHour">In the reporting currency; null where its value figures or its sessions are unknown.</param>
/// <param name="ShareAssumed">Too few incidents say which share of the users is hit, so all are taken.</param>
public sealed record JourneyWorth(Journey Journey, double? PerHour, bool ShareAssumed)
{
    /// <summary>The hours of 28 days.</summary>
    public const double HoursOfTraffic = 672;

    /// <summary>Sessions per hour × conversion × order value × the mean users share of its incidents: from five of its own, else from
    /// five of all, else 1.</summary>
    /// <param name="journeys">All journeys.</param>
    /// <param name="sessions">Sessions of a journey, by name, over the last 28 days; used where it has no figure of its own.</param>
    /// <param name="incidents">Those of the last 12 months that count.</param>
    public static IReadOnlyList<JourneyWorth> Of(
        IEnumerable<Journey> journeys, Func<string, long?> sessions, IReadOnlyCollection<Incident> incidents)
    {
        var shares = incidents
            .Select(one => (one.Journey, Share: BlastRadius.UsersShare(one)))
            .Where(one => one.Share is not null)
            .ToLookup(one => one.Journey, one => one.Share!.Value, StringComparer.OrdinalIgnoreCase);
        var ofAll = EnoughMean([.. shares.SelectMany(group => group)]);
        return
        [
            .. from journey in journeys.OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase)
               let share = EnoughMean([.. shares[journey.Name]]) ?? ofAll
               let perHour = journey.SessionsPerHour ?? sessions(journey.Name) / HoursOfTraffic
               select new JourneyWorth(
                   journey, perHour * journey.ConversionRate * journey.AverageOrderValue * (share ?? 1), share is null),
        ];
    }

    private static double? EnoughMean(IReadOnlyCollection<double> shares) => shares.Count >= Measured.EnoughData ? shares.Average() : null;
}
