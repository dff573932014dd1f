using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Statistics;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Classification;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Triage;

namespace ReliabilityDashboard.Features.Incidents.Triage;

/// <summary>Makes the view of triage for an address.</summary>
public sealed class TriageLoader(
    WaitingReader waiting, LossEstimates losses, HoldBackSetting holding, TriageQuery decided, HistoryCache cache)
{
    /// <summary>So sure is called sure enough to accept many at once, unless somebody says otherwise.</summary>
    public const double UsualBound = 0.8;

    public async Task<TriageView> LoadAsync(PageAddress address, CancellationToken cancel)
    {
        var history = await cache.GetAsync(cancel);
        var choices = history.Choices();
        if (RecordKind.Incidents.Refuses(address.Filter) is { } refusal)
            return new(choices, [], "")
            {
                Empty = new(
                    refusal.Heading, "Nothing can be listed by what incidents do not have.", "Clear the filter",
                    (address with { Filter = RecordFilter.All }).ToString()),
            };
        var all = await OrderedAsync(history, address.Filter, cancel);
        return new(choices, all, Lede(all, address.Filter))
        {
            HoldBackEvery = await holding.ReadAsync(cancel),
            Agreement = await decided.AgreementAsync(cancel),
            Reached = Reached(history),
            Empty = all.Count > 0 ? null : Empty(history, address),
        };
    }

    /// <summary>What waits under a filter, the costliest incident first, then the most frequent crash group.</summary>
    public async Task<IReadOnlyList<WaitingRecord>> OrderedAsync(
        OrganisationHistory history, RecordFilter filter, CancellationToken cancel)
    {
        var all = await waiting.ReadAsync(filter, cancel);
        var incidents = all.Where(one => one.Incident is not null).ToDictionary(one => one.Id);
        Incident[] asked = [.. incidents.Values.Select(one => one.Incident!)];
        var money = await losses.OfAsync(history, asked, cancel);
        return [.. DearestFirst.Of(asked, money).Select(one => incidents[one.Id]), .. all.Where(one => one.Group is not null)];
    }

    private static string Lede(IReadOnlyList<WaitingRecord> all, RecordFilter filter)
    {
        if (all.Count == 0) return "";
        var (incidents, groups) = (all.Count(one => one.Incident is not null), all.Count(one => one.Group is not null));
        string[] what =
        [
            .. new[] { (incidents, "incident"), (groups, "crash group") }.Where(one => one.Item1 > 0)
                .Select(one => CountWords.Of(one.Item1, one.Item2)),
        ];
        var suggested = all.Count(one => one.Suggested is not null);
        var having = suggested == 0 ? "none has" : $"{Typography.Number(suggested)} {CountWords.Word(suggested, "has", "have")}";
        return $"{string.Join(" and ", what)}{(filter.IsAll ? "" : " of this selection")} {CountWords.Word(all.Count, "waits", "wait")} "
            + $"for a category; {having} a suggestion.";
    }

    private static Dictionary<IncidentCategory, (double, int)> Reached(OrganisationHistory history) =>
        history.Incidents.Select(one => one.Incident)
            .Where(one => one is { Counts: true, Category: not null } && BlastRadius.UsersShare(one) is not null)
            .GroupBy(one => one.Category!.Value, one => BlastRadius.UsersShare(one)!.Value)
            .ToDictionary(one => one.Key, one => (Quantile.Median([.. one])!.Value, one.Count()));

    private static EmptyList Empty(OrganisationHistory history, PageAddress address) =>
        !address.Filter.IsAll
            ? new(
                "Nothing waits in this selection", "Every incident and crash group that fits the filter has a category.",
                "Show all that waits", (address with { Filter = RecordFilter.All }).ToString())
            : history.Incidents.Count == 0
                ? new(
                    "No incident is stored yet", "What waits for a category appears here once a source brings incidents or crashes.",
                    "Open imports", "/imports")
                : new(
                    "Nothing waits",
                    "Every incident that counts, and every crash group, has a category. New ones appear here by themselves.",
                    "See how often each category was", "/trends");
}
