using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Findings;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Incidents;

/// <summary>Makes the list's view of an address.</summary>
public sealed class IncidentListLoader(
    IncidentListQuery query, LeftOutReader leftOut, AloneReader alone, HistoryCache cache, MetricBounds bounds,
    ReportingCalendar calendar, IOptions<MetricsOptions> options, TimeProvider time)
{
    // Few enough to lie in memory, many enough that what is counted once for each of these is not felt.
    private const int RowsAtOnce = 2_000;

    public async Task<IncidentListView> LoadAsync(IncidentListAddress address, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var chosen = address.Address.Period(calendar, now);
        var choices = (await cache.GetAsync(cancel)).Choices();
        if (RecordKind.Incidents.Refuses(address.Address.Filter) is { } refusal)
            return new(
                address, choices, null, [], 1, 0,
                new(refusal.Heading, "Nothing can be listed by what incidents do not have.", "Clear the filter", address.WithoutFilters()));

        var request = Request(address, chosen, now) with
        {
            Skip = (address.Page - 1) * IncidentListView.PageSize,
            Take = IncidentListView.PageSize,
        };
        var page = await query.ReadAsync(request, cancel);
        var left = TriggerWords.LeftOut(await leftOut.SuggestedAsync(request, cancel));
        if (page.Total == 0)
            return new(address, choices, null, [], 1, 0, await EmptyAsync(address, chosen, cancel)) { LeftOut = left };
        var number = Math.Min(address.Page, (page.Total + IncidentListView.PageSize - 1) / IncidentListView.PageSize);
        // An old link may point beyond the end.
        if (number < address.Page)
            page = await query.ReadAsync(request with { Skip = (number - 1) * IncidentListView.PageSize }, cancel);
        return new(
            address, choices, await LedeAsync(request, page.Total, chosen, cancel),
            await RowsAsync(page.Entries, address.Findings, now, cancel), number, page.Total, null)
        {
            LeftOut = left,
        };
    }

    /// <summary>Every incident that an address asks for, in its order, whichever page it names.</summary>
    public async IAsyncEnumerable<IncidentRow> AllAsync(IncidentListAddress address, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (RecordKind.Incidents.Refuses(address.Address.Filter) is not null) yield break;
        var now = time.GetUtcNow().UtcDateTime;
        var request = Request(address, address.Address.Period(calendar, now), now);
        await foreach (var some in query.AllAsync(request, cancel).Chunk(RowsAtOnce).WithCancellation(cancel))
            foreach (var row in await RowsAsync(some, address.Findings, now, cancel))
                yield return row;
    }

    /// <summary>What an address asks for, all pages of it.</summary>
    internal static IncidentListRequest Request(IncidentListAddress address, ChosenPeriod chosen, DateTime now) =>
        new(address.Address.Filter, chosen.Period)
        {
            Placing = address.Placing,
            Status = address.Status,
            Findings = address.Findings,
            Now = now,
            Search = address.Search,
            Origin = address.Origin,
            Sort = address.Sort,
            Ascending = address.Ascending,
        };

    private async Task<IReadOnlyList<IncidentRow>> RowsAsync(
        IReadOnlyList<IncidentListEntry> entries, ValueList<FindingRule<Incident>> asked, DateTime now, CancellationToken cancel)
    {
        var history = await cache.GetAsync(cancel);
        var wanted = entries.Select(entry => entry.Id).ToHashSet();
        var incidents = Pick(history);
        if (incidents.Count < wanted.Count)
        {
            // Stored within the last second.
            cache.Forget();
            incidents = Pick(history = await cache.GetAsync(cancel));
        }
        var sizes = history.Incidents.Where(one => one.Incident.Counts).CountBy(one => one.Incident.GroupId).ToDictionary();
        var blast = (await bounds.ReadAsync(cancel)).Blast;
        var alike = await alone.AlikeAsync(history, cancel);
        return
        [
            .. entries
                .Where(entry => incidents.ContainsKey(entry.Id))
                .Select(entry =>
                {
                    var incident = incidents[entry.Id];
                    var facts = IncidentFacts.Of(incident, history.Catalogue, blast, options.Value.RecoveryEndsAt, now);
                    return new IncidentRow(
                        incident, entry.CategoryBy, DurationOf(incident, now),
                        facts.Share, facts.BlastClass, sizes.GetValueOrDefault(incident.GroupId), entry.PostMortemId, entry.PostMortemState)
                    {
                        Alike = alike.GetValueOrDefault(incident.GroupId),
                        Findings =
                        [
                            .. facts
                                .Findings.Where(finding => asked.Any(rule => rule.Word == finding.Word))
                                .Select(found => found.Sentence),
                        ],
                    };
                }),
        ];

        Dictionary<long, Incident> Pick(OrganisationHistory from) =>
            from.Incidents.Select(one => one.Incident).Where(one => wanted.Contains(one.Id)).ToDictionary(one => one.Id);
    }

    private static string? DurationOf(Incident incident, DateTime now) =>
        incident switch
        {
            { ResolvedAt: { } resolved } when resolved < incident.StartedAt => "ends before it starts",
            { ResolvedAt: { } resolved } => DurationWords.Between(incident.StartedAt, resolved),
            { IsOpen: true } when now > incident.StartedAt => DurationWords.Between(incident.StartedAt, now),
            _ => null,
        };

    private async Task<string> LedeAsync(IncidentListRequest request, int total, ChosenPeriod chosen, CancellationToken cancel)
    {
        var number = Typography.Number(total);
        var placed = request.Placing == IncidentPlacing.Started
            ? "started"
            : $"{CountWords.Word(total, "was", "were")} {request.Placing.ToString().ToLowerInvariant()}";
        var said =
            $"{(total == 1 ? "One incident" : $"{number} incidents")}{(IsNarrowed(request) ? " of this selection" : "")} {placed} "
            + PeriodPhrase.In(chosen.Label);
        if (request.Status.Count > 0)
            return $"{said}.";
        var open = (await query.ReadAsync(request with { Status = [IncidentStatus.Open], Skip = 0, Take = 1 }, cancel)).Total;
        return open == 0
            ? $"{said}; none of them is open."
            : $"{said}; {(open == 1 ? "one of them is" : $"{Typography.Number(open)} of them are")} open.";
    }

    private static bool IsNarrowed(IncidentListRequest request) =>
        request.Search is { Length: > 0 } || request.Origin is not null || request.Status.Count > 0 || request.Findings.Count > 0
        || !request.Filter.IsAll;

    private async Task<EmptyList> EmptyAsync(IncidentListAddress address, ChosenPeriod chosen, CancellationToken cancel)
    {
        if (await query.SpanAsync(cancel) is not { } span)
            return new(
                "No incident is stored yet", "They appear here as soon as a source brings them or a file is imported.", "Open imports",
                "/imports");
        var inPeriod = await query.ReadAsync(
            new IncidentListRequest(RecordFilter.All, chosen.Period) { Placing = address.Placing, Take = 1 }, cancel);
        return inPeriod.Total == 0
            ? new(
                $"No incident {PeriodPhrase.In(chosen.Label)}",
                $"The stored ones started from {PeriodNames.Date(calendar.LocalDate(span.First))} to "
                    + $"{PeriodNames.Date(calendar.LocalDate(span.Last))}.",
                "Show all of them",
                address.Since(calendar.LocalDate(span.First))
            )
            : new(
                "No incident fits this filter",
                $"Without filter and search there are {Typography.Number(inPeriod.Total)} {PeriodPhrase.In(chosen.Label)}.",
                "Clear filter and search", address.WithoutFilters());
    }
}
