using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Journeys;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Versions;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Settings;
using ReliabilityDashboard.Reading.Settings;

namespace ReliabilityDashboard.Reading.Losses;

/// <summary>What incidents are estimated to have cost, for every page alike.</summary>
public sealed class LossEstimates(HourlySessionQuery sessions, SettingReader settings, AnswerCache answers, TimeProvider time)
{
    private static readonly TimeSpan FourWeeks = TimeSpan.FromDays(28);

    /// <summary>The money of each incident that has any, by our own id.</summary>
    public async Task<IReadOnlyDictionary<long, IncidentMoney>> OfAsync(
        OrganisationHistory history, IReadOnlyCollection<Incident> incidents, CancellationToken cancel)
    {
        var journeys = history.Journeys.ToDictionary(journey => journey.Name, StringComparer.OrdinalIgnoreCase);
        var measured = await MeasuredAsync(history.Versions, journeys, incidents, cancel);
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
        PartVersions versions, Dictionary<string, Journey> journeys, IReadOnlyCollection<Incident> incidents, CancellationToken cancel)
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
        // By whole months, so that the incidents of one month ask the same.
        var (from, to) = (
            MonthOf(asking.Min(incident => incident.StartedAt) - FourWeeks),
            MonthOf(asking.Max(incident => incident.StartedAt)).AddMonths(1)
        );
        string[] names =
        [
            .. journeys
                .Values.Where(journey => journey is { HasValueFigures: true, SessionsPerHour: null })
                .Select(journey => journey.Name),
        ];
        return await answers.GetAsync(
            $"sessions by hour of {Question.Of(names, from, to)}", versions.Of(PartsRead.By<HourlySessionQuery>()), Kept.AsLongAsTrue,
            () => sessions.ReadAsync(names, new Period(from, to), CancellationToken.None), cancel);
    }

    private static DateTime MonthOf(DateTime instant) => new(instant.Year, instant.Month, 1, 0, 0, 0, DateTimeKind.Utc);
}
