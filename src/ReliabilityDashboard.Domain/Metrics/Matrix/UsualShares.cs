using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Metrics.Matrix;

/// <summary>What stands in for an unknown share of users: the journey's median, else that of all, else 1 %.</summary>
internal sealed class UsualShares
{
    private const double Unknown = 0.01;
    private readonly Dictionary<string, double> byJourney;
    private readonly double ofAll;

    public UsualShares(IEnumerable<MatrixOccurrence> beforeFilters)
    {
        var known = beforeFilters.Where(one => one.UsersShare is not null).ToArray();
        ofAll = Quantile.Median([.. known.Select(one => one.UsersShare!.Value)]) ?? Unknown;
        byJourney = known
            .Where(one => one.Journey is not null)
            .GroupBy(one => one.Journey!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                group => group.Key, group => Quantile.Median([.. group.Select(one => one.UsersShare!.Value)])!.Value,
                StringComparer.OrdinalIgnoreCase);
    }

    public double Of(string? journey) => journey is not null && byJourney.TryGetValue(journey, out var share) ? share : ofAll;
}
