using System.Globalization;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Effects;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Metrics.Sources;
using ReliabilityDashboard.Storage.Actions;
using ReliabilityDashboard.Storage.FailureModes;

namespace ReliabilityDashboard.Reading.Effects;

/// <summary>Tells of every done improvement whether there are fewer incidents since, for pages and programs alike.</summary>
public sealed class EffectReader(
    ActionQuery actions, IncidentScopes scopes, IncidentSource source, FailureModeQuery modes, AnswerCache answers)
{
    /// <summary>The done improvements by our id, the newest first.</summary>
    public Task<IReadOnlyDictionary<long, ImprovementEffect>> ReadAsync(CancellationToken cancel) =>
        answers.GetAsync(
            "effects of improvements", PartsRead.By<EffectReader>(), Kept.ForHalfAMinute, () => LookAsync(CancellationToken.None), cancel);

    private async Task<IReadOnlyDictionary<long, ImprovementEffect>> LookAsync(CancellationToken cancel)
    {
        var done = (await actions.ReadAsync(cancel)).Where(action => action.Holds is { IsImprovement: true, Done: not null }).ToList();
        var scope = await scopes.OfAsync(RecordFilter.All, cancel);
        var redirects = done.Exists(action => action.Holds.Groups is { Count: > 0 })
            ? await modes.RedirectsAsync(cancel)
            : new Dictionary<long, long>();
        var (history, names) = (new EffectHistory(await source.RecordsAsync(scope, cancel)), scope.History.Names);
        var incidents = scope.Incidents.ToDictionary(one => one.Id);
        var latest = history.Counted.All.GroupBy(one => one.GroupId).ToDictionary(mode => mode.Key, mode => mode.Last());
        return done.ToDictionary(action => action.Id, Look);

        ImprovementEffect Look(StoredAction action)
        {
            List<long> groups = [.. Ids(action.Holds.Groups ?? []).Select(id => redirects.GetValueOrDefault(id, id))];
            List<Incident> linked =
            [
                .. Ids(action.Incidents.Concat(Because(action))).Distinct()
                    .Select(id => incidents.GetValueOrDefault(id)).OfType<Incident>(),
            ];
            var tied = EffectScope.Of(action.Holds, groups, name => names.ServiceNamed(name) ?? name);
            return new(
                action,
                tied is null
                    ? null
                    : InvestmentEffect.Of(
                        tied, action.Holds.Done!.Value, linked.Count == 0 ? null : linked.Min(one => one.StartedAt), history),
                AimedAt(action, [.. linked, .. groups.Select(id => latest.GetValueOrDefault(id)).OfType<Incident>()]),
                [.. (groups.Count > 0 ? groups : linked.Select(one => one.GroupId)).Distinct()]);
        }
    }

    private static IReadOnlyList<IncidentCategory> AimedAt(StoredAction action, IReadOnlyList<Incident> linked)
    {
        List<IncidentCategory> said = [.. linked.Select(one => one.Category).OfType<IncidentCategory>().Distinct().Order()];
        return said.Count > 0 ? said
            : action.Advice?.Read()?.Rule.Where.Category is { } advised ? [advised]
            : [];
    }

    // An advice is made an action with its incidents; a person may take some away, and yet they led to it.
    private static IEnumerable<string> Because(StoredAction action) =>
        action.Advice?.Because.Where(one => one.Kind == EvidenceKind.Incident).Select(one => one.Id) ?? [];

    private static IEnumerable<long> Ids(IEnumerable<string> texts) =>
        texts.Select(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : (long?)null)
            .OfType<long>();
}
