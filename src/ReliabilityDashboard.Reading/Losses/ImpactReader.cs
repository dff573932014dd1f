using System.Globalization;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Losses;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Settings;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Reading.Losses;

/// <summary>Tells what incidents put at risk, by journey, segment, team, category, service or failure mode.</summary>
public sealed class ImpactReader(HistoryCache cache, LossEstimates losses, TriggerReader triggers, SettingReader settings)
{
    /// <summary>The answer; a refusal where incidents do not have what the filter asks for.</summary>
    public async Task<OrRefusal<ImpactAnswer>> ReadAsync(ImpactQuestion question, CancellationToken cancel)
    {
        if (RecordKind.Incidents.Refuses(question.Filter) is { } refusal) return refusal;
        var history = await cache.GetAsync(cancel);
        var passes = IncidentDimensions.InMemory.Passing(history.Names.Resolve(question.Filter));
        StoredIncident[] asked =
        [
            .. history.Incidents.Where(one => one.Incident.Counts && question.Period.Contains(one.Incident.StartedAt) && passes(one)),
        ];
        var money = await losses.OfAsync(history, [.. asked.Select(one => one.Incident)], cancel);
        var hourly = await settings.ReadAsync<double?>(SettingKeys.ResponseCostPerHour, cancel);
        var rows = asked
            .SelectMany(one => KeysOf(question.By, one, history).Select(key => (Key: key, one.Incident)))
            .GroupBy(one => one.Key, one => one.Incident, StringComparer.OrdinalIgnoreCase)
            .Select(group => new ImpactRow(
                group.Key, TitleOf(question.By, group.Key, history), ImpactSum.Of(group, money, hourly)))
            .OrderByDescending(row => row.Sum.RevenueAtRisk ?? -1)
            .ThenByDescending(row => row.Sum.Incidents)
            .ThenBy(row => row.Title, StringComparer.OrdinalIgnoreCase);
        var incidents = asked.Select(one => one.Incident).ToList();
        return new ImpactAnswer(
            question, [.. rows], ImpactSum.Of(incidents, money, hourly), DearestFirst.Of(incidents, money), money, history)
        {
            SuggestedLeftOut = await triggers.LeftOutAsync(question.Filter, question.Period, one => one.StartedAt, cancel),
        };
    }

    // As the list of incidents is filtered, so that what a row leads to is what it is made of.
    private static IEnumerable<string> KeysOf(ImpactBy by, StoredIncident one, OrganisationHistory history)
    {
        if (by == ImpactBy.FailureMode) return [one.Incident.GroupId.ToString(CultureInfo.InvariantCulture)];
        var values = IncidentDimensions.InMemory.ValuesOf(by.Dimension()!, one);
        string[] keys = by switch
        {
            ImpactBy.Team => [.. values.Select(name => history.Catalogue.Find(name)?.Team).OfType<string>()],
            ImpactBy.Category => [.. values.Select(word => word.ToLowerInvariant())],
            _ => [.. values],
        };
        return keys.Length == 0 ? [Dimension.Unknown] : keys.Distinct(StringComparer.OrdinalIgnoreCase);
    }

    private static string TitleOf(ImpactBy by, string key, OrganisationHistory history) => by switch
    {
        ImpactBy.FailureMode => history.FailureModes[long.Parse(key, CultureInfo.InvariantCulture)].Title,
        ImpactBy.Category =>
            CategoryNames.Title(Enum.TryParse<IncidentCategory>(key, ignoreCase: true, out var category) ? category : null),
        _ => key,
    };
}
