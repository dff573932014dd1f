using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>How far the failures that began in one service really spread; beside the modelled spread it exposes hidden
/// dependencies.</summary>
/// <param name="N">Incidents with either share.</param>
/// <param name="ServicesShareMedian">Over those that name affected services; a fraction.</param>
/// <param name="UsersShareMedian">Over those that name affected users; a fraction.</param>
public sealed record ObservedBlast(int N, double? ServicesShareMedian, double? UsersShareMedian)
{
    /// <summary>Of the incidents of a service that started in the period and count.</summary>
    public static ObservedBlast Of(IEnumerable<Incident> incidents, string service, Period period, ServiceCatalogue catalogue)
    {
        var shares = incidents
            .Where(one =>
                one.Counts && string.Equals(one.Service, service, StringComparison.OrdinalIgnoreCase) && period.Contains(one.StartedAt)
            )
            .Select(one => (Users: BlastRadius.UsersShare(one), Services: BlastRadius.ServicesShare(one, catalogue)))
            .Where(share => share.Users is not null || share.Services is not null).ToList();
        return new(
            shares.Count, Quantile.Median([.. shares.Select(share => share.Services).OfType<double>()]),
            Quantile.Median([.. shares.Select(share => share.Users).OfType<double>()]));
    }
}
