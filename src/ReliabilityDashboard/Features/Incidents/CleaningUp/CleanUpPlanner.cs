using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.CleanUps;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Storage.CleanUps;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Incidents.CleaningUp;

/// <summary>Makes plans of what is to be said of many incidents at once; nothing is stored.</summary>
public sealed class CleanUpPlanner(
    IncidentListQuery list, HistoryCache cache, CleanUpReader reader, ReportingCalendar calendar, TimeProvider time)
{
    /// <summary>A plan for what a list asks for, or for some of it.</summary>
    /// <param name="address">The list.</param>
    /// <param name="ticked">Our ids of those that were ticked; null: all of the list.</param>
    /// <param name="act">What is said.</param>
    /// <param name="value">The value that it asks for; null where it asks for none.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<CleanUpAnswer> PlanAsync(
        IncidentListAddress address, IReadOnlyCollection<long>? ticked, CleanUpAct act, object? value, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var chosen = address.Address.Period(calendar, now);
        var history = await cache.GetAsync(cancel);
        if (act.Asks is NameField { Of: var bearer } field && field != IncidentField.FailingDependency && value is string name)
        {
            // Of one incident a new name may be said; of many it is a slip more often.
            if (Known(history, bearer, name) is not { } known) return CleanUpAnswer.No($"There is no {field.Name} “{name}” yet.");
            value = known;
        }
        Incident? original = null;
        if (act.Asks == IncidentField.DuplicateOf)
        {
            var found = Find(history, (string)value!);
            if (found is not [var only]) return CleanUpAnswer.No(Which((string)value!, found));
            original = only;
        }
        var ids = ticked?.ToHashSet() ?? await IdsAsync(address, chosen, now, cancel);
        if (ids.Count > CleanUpEdits.Most)
            return CleanUpAnswer.No(
                $"These are {Typography.Number(ids.Count)}; at most {Typography.Number(CleanUpEdits.Most)} are changed at once. "
                    + "Narrow the list.");
        var incidents = history.Incidents.Select(one => one.Incident).Where(one => ids.Contains(one.Id) && one != original).ToList();
        if (incidents.Count == 0) return CleanUpAnswer.No(ticked is null ? "There is none in this list." : "No row is ticked.");
        var patches = incidents.ToDictionary(one => one.Id, one => Patch(act, original, value, one));
        var told = original is null ? Say(act.Asks, value) : OriginalName.Of(original.Source, original.ExternalId, "");
        return new(
            new(
                act.Told(told), patches, [.. incidents.Take(CleanUpPlan.Named).Select(one => one.Title)], chosen,
                await reader.FiguresAsync(patches, chosen.Period, cancel)),
            null);
    }

    private async Task<HashSet<long>> IdsAsync(IncidentListAddress address, ChosenPeriod chosen, DateTime now, CancellationToken cancel)
    {
        var ids = new HashSet<long>();
        if (RecordKind.Incidents.Refuses(address.Address.Filter) is not null) return ids;
        await foreach (var entry in list.AllAsync(IncidentListLoader.Request(address, chosen, now), cancel)) ids.Add(entry.Id);
        return ids;
    }

    private static IncidentPatch Patch(CleanUpAct act, Incident? original, object? value, Incident incident)
    {
        if (act.Asks is not { } field) return act.Says;
        var patch = new IncidentPatch();
        patch.Put(field, original is null ? value : OriginalName.Of(original.Source, original.ExternalId, incident.Source));
        return patch;
    }

    private static string? Known(OrganisationHistory history, NameField.Bearer bearer, string name)
    {
        var known = KnownNames.Of(history);
        return (bearer == NameField.Bearer.Service ? known.Services : known.Journeys)
            .FirstOrDefault(one => one.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    private static List<Incident> Find(OrganisationHistory history, string name) =>
        [
            .. history.Incidents.Select(one => one.Incident)
                .Where(one => one.ExternalId == name || OriginalName.Of(one.Source, one.ExternalId, "") == name),
        ];

    private static string Which(string name, List<Incident> found) =>
        found.Count == 0
            ? $"No incident with the id “{name}” is stored."
            : $"Several sources have “{name}”. Name one: "
                + $"{string.Join(", ", found.Select(one => OriginalName.Of(one.Source, one.ExternalId, "")))}.";

    private static string? Say(IncidentField? field, object? value) =>
        value is null ? null : field is IWordField words ? words.TitleOf(value) : value.ToString();
}
