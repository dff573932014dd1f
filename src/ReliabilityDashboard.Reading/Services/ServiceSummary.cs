using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Services;

namespace ReliabilityDashboard.Reading.Services;

/// <summary>How a node of the dependency graph does, in one line.</summary>
/// <param name="Service">Which.</param>
/// <param name="Tier">How much depends on it, 1 to 4; null where nobody says so.</param>
/// <param name="Incidents">Incidents of the period that are its own and count.</param>
/// <param name="IncidentHours">Their hours together, those without an end up to now; null where it has none.</param>
/// <param name="Modelled">How far its failure would spread.</param>
/// <param name="Observed">How far its failures did.</param>
/// <param name="CrashFree">Its sessions that did not crash.</param>
/// <param name="Signals">Its golden signals; null where it reports none.</param>
/// <param name="Fullest">The resource that is fullest.</param>
/// <param name="Level">What was kept of its promise in the window that is set.</param>
/// <param name="Calls">Its calls that wait, and how many of them are protected.</param>
/// <param name="IsSinglePoint">Its failure alone would be systemic.</param>
/// <param name="IsSilent">No record of the period speaks of it: no incident, session, signal or call.</param>
public sealed record ServiceSummary(
    Service Service, int? Tier, int Incidents, double? IncidentHours, ModelledBlast Modelled, ObservedBlast Observed, Measured CrashFree,
    GoldenSignals? Signals, FullestResource? Fullest, ServiceLevel Level, ProtectionCoverage Calls, bool IsSinglePoint, bool IsSilent)
{
    /// <summary>The modelled reach in the unit that tells more: entry traffic, else services.</summary>
    public double? Reach => Modelled.EntryTrafficShare ?? Modelled.ServicesShare;
}

/// <summary>The resource of a service that is fullest.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Level">Where it stands, a fraction: by its line, else the highest day of the last four weeks.</param>
/// <param name="Forecast">Where it is heading; null with fewer than 21 days.</param>
public sealed record FullestResource(string Name, double Level, SaturationForecast? Forecast);

/// <summary>How all nodes of the dependency graph do.</summary>
/// <param name="Services">By what hurts: hours of incidents, then their number, then the modelled reach, then the name.</param>
/// <param name="Saturation">From where on a resource warns.</param>
public sealed record ServiceSummaries(IReadOnlyList<ServiceSummary> Services, SaturationThresholds Saturation)
{
    /// <summary>Nobody wrote them down.</summary>
    public IEnumerable<ServiceSummary> Undeclared => Services.Where(one => !one.Service.Declared);

    /// <summary>No record of the period speaks of them.</summary>
    public IEnumerable<ServiceSummary> Silent => Services.Where(one => one.IsSilent);
}
