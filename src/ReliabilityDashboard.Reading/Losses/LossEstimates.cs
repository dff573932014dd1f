using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Journeys;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Storage.History;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Reading.Losses;

/// <summary>What incidents are estimated to have cost, for every page alike.</summary>
public sealed class LossEstimates(HourlySessionQuery sessions, SettingQuery settings, TimeProvider time)
{
    private static readonly TimeSpan FourWeeks = TimeSpan.FromDays(28);

    private sealed record Measured(long Version, DateTime From, DateTime To, IReadOnlyDictionary<string, HourlySessions> ByJourney);

    private volatile Measured? held;

    /// <summary>The money of each incident that has any, by our own id.</summary>
    public async Task<IReadOnlyDictionary<long, IncidentMoney>> OfAsync(
        OrganisationHistory history, IReadOnlyCollection<Incident> incidents, CancellationToken cancel)
    {
        var journeys = history.Journeys.ToDictionary(journey => journey.Name, StringComparer.OrdinalIgnoreCase);
        var measured = await MeasuredAsync(history.Version, journeys, incidents, cancel);
        var cost = await settings.ReadAsync<double?>(SettingKeys.DowntimeCostPerMinute, cancel);
        var now = time.GetUtcNow().UtcDateTime;
        var found = new Dictionary<long, IncidentMoney>();
        foreach (var incident in incidents)
        {
            var journey = incident.Journey is { } name ? journeys.GetValueOrDefault(name) : null;
            if (
                BusinessImpact.Of(incident, journey, journey is null ? null : measured.GetValueOrDefault(journey.Name), cost, now) is
                { } money
            )
                found[incident.Id] = money;
        }
        return found;
    }

    /// <summary>Read only for journeys that have value figures but no sessions per hour of their own, and only for the weeks that
    /// matter.</summary>
    private async Task<IReadOnlyDictionary<string, HourlySessions>> MeasuredAsync(
        long version, Dictionary<string, Journey> journeys, IReadOnlyCollection<Incident> incidents, CancellationToken cancel)
    {
        Incident[] asking =
        [
            .. incidents.Where(incident =>
                incident.Journey is { } name
                && journeys.TryGetValue(name, out var journey)
                && journey is { HasValueFigures: true, SessionsPerHour: null }
            ),
        ];
        if (asking.Length == 0)
            return new Dictionary<string, HourlySessions>();
        var (from, to) = (asking.Min(incident => incident.StartedAt).Date - FourWeeks, asking.Max(incident => incident.StartedAt));
        if (held is { } known && known.Version == version && known.From <= from && known.To >= to)
            return known.ByJourney;
        string[] names =
        [
            .. journeys
                .Values.Where(journey => journey is { HasValueFigures: true, SessionsPerHour: null })
                .Select(journey => journey.Name),
        ];
        var read = await sessions.ReadAsync(names, new Period(from, to), cancel);
        held = new(version, from, to, read);
        return read;
    }
}
