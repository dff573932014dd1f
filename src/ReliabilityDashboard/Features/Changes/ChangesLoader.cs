using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Changes;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Changes;

/// <summary>Makes the view of changes for an address.</summary>
public sealed class ChangesLoader(
    ChangeFactReader facts, ChangeListReader lists, ChangeEffectReader effects, GrowthReader growth, ChangeCharts charts,
    ReportingCalendar calendar, IOptions<MetricsOptions> options, TimeProvider time)
{
    private const ChangeMeasures Sides = ChangeMeasures.Failures | ChangeMeasures.Rework;

    // What is later than the window of a release is what only infrastructure does.
    private static readonly TimeSpan Delay = TimeSpan.FromHours(2);

    public async Task<ChangesView> LoadAsync(PageAddress address, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var chosen = address.Period(calendar, now);
        if (RecordKind.Changes.Refuses(address.Filter) is { } refusal)
        {
            var all = await facts.ReadAsync(RecordFilter.All, chosen.Period, cancel);
            return new(all.Scope.History.Choices(), chosen, null)
            {
                Empty = new(
                    refusal.Heading, "Nothing can be listed by what changes do not have.", "Clear the filter",
                    (address with { Filter = RecordFilter.All }).ToString()),
            };
        }
        var changes = await facts.ReadAsync(address.Filter, chosen.Period, cancel);
        var (choices, offered) = (changes.Scope.History.Choices(), await growth.ReadAsync(address.Filter, chosen.Period, cancel));
        if (changes.Facts.Count == 0)
            return new(choices, chosen, $"No change reached production {PeriodPhrase.In(chosen.Label)}.")
            {
                Empty = Empty(changes, address, chosen), Offered = offered,
            };
        var by = Division(address);
        var page = Math.Min(address.Page, (changes.Facts.Count + ChangesView.PageSize - 1) / ChangesView.PageSize);
        return new(choices, chosen, Lede(changes.Facts, chosen))
        {
            Page = page,
            Total = changes.Facts.Count,
            Rows = await lists.ReadAsync(changes, Newest(changes, page), cancel),
            By = by,
            Chart = await charts.DrawAsync(changes, address, chosen, by, cancel),
            Effect = await effects.ReadAsync(address.Filter, chosen.Period, cancel),
            Strategies = Table(change => ChangeWords.Of(change.Strategy), Sides, changes.Facts),
            Teams = Table(TeamOf(changes), Sides, changes.Facts),
            Services = Table(change => change.Service, Sides, changes.Facts),
            Writers = Table(Writer, ChangeMeasures.All, changes.Facts),
            WritersByService = ByService(changes.Facts),
            Offered = offered,
            Delayed = Delayed(changes),
        };

        IReadOnlyList<ChangeRow> Table(Func<Change, string?> wordOf, ChangeMeasures measures, IEnumerable<ChangeFacts> some) =>
            ChangeTable.Of(
                some.Where(one => one.Change.IsMade), wordOf, measures, options.Value.RecoveryEndsAt, now, chosen.AllowsVerdict);

        IReadOnlyList<ServiceWriters> ByService(IReadOnlyList<ChangeFacts> some) =>
        [
            .. some.Where(one => one.Change is { IsMade: true, Service: not null })
                .GroupBy(one => one.Change.Service!, StringComparer.OrdinalIgnoreCase)
                .Where(own => own.Any(one => one.Change.WrittenBy is not null))
                .OrderByDescending(own => own.Count()).ThenBy(own => own.Key, StringComparer.OrdinalIgnoreCase)
                .Select(own => new ServiceWriters(own.Key, Table(Writer, ChangeMeasures.All, own))),
        ];
    }

    /// <summary>All changes that an address asks for, whichever page it names.</summary>
    public async Task<IReadOnlyList<ListedChange>> AllAsync(PageAddress address, CancellationToken cancel)
    {
        if (RecordKind.Changes.Refuses(address.Filter) is not null) return [];
        var period = address.Period(calendar, time.GetUtcNow().UtcDateTime).Period;
        var changes = await facts.ReadAsync(address.Filter, period, cancel);
        return await lists.ReadAsync(changes, [.. changes.Facts.Select(one => one.Change).Reverse()], cancel);
    }

    /// <summary>By what the chart of an address divides changes; how they ended where it names nothing.</summary>
    public static ChangeDivision Division(PageAddress address) =>
        Enum.GetValues<ChangeDivision>().FirstOrDefault(one => Dimension.WordOf<ChangeDivision>(one) == address.Other("by"));

    private static IReadOnlyList<Change> Newest(ChangesInPeriod changes, int page) =>
    [
        .. changes.Facts.Select(one => one.Change).Reverse().Skip((page - 1) * ChangesView.PageSize).Take(ChangesView.PageSize),
    ];

    private static Func<Change, string?> TeamOf(ChangesInPeriod changes)
    {
        var teams = changes.Scope.History.Services.DistinctBy(one => one.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(one => one.Name, one => one.Team, StringComparer.OrdinalIgnoreCase);
        return change => change.Service is { } service ? teams.GetValueOrDefault(service) : null;
    }

    private static string? Writer(Change change) => ChangeWords.Of(change.WrittenBy);

    private static List<DelayedIncident> Delayed(ChangesInPeriod changes) =>
    [
        .. from one in changes.Facts
           where one.Change.Kind == ChangeKind.Infrastructure
           from linked in changes.Scope.Linked.Incidents[one.Change.Id]
           let delayed = new DelayedIncident(linked.Incident, linked.By, one.Change)
           where delayed.After > Delay
           orderby delayed.Incident.StartedAt descending
           select delayed,
    ];

    private static string Lede(IReadOnlyList<ChangeFacts> changes, ChosenPeriod chosen)
    {
        var failures = new ChangeFailureFigures(
            changes.Count(one => one.Change.IsMade && one.SetOff.Count > 0),
            changes.Count(one => one.Change.IsMade && (one.SetOff.Count > 0 || one.MaySetOff)), changes.Count(one => one.Change.IsMade));
        return $"{CountWords.Of(changes.Count, "change")} reached production {PeriodPhrase.In(chosen.Label)}. "
            + $"{SentenceWords.Begin(ChangeTableWords.Failures(failures))}.";
    }

    private NoChanges Empty(ChangesInPeriod changes, PageAddress address, ChosenPeriod chosen)
    {
        if (changes.Scope.FirstStored is not { } first)
            return new(
                "No change is stored yet", "Releases, configuration, infrastructure and growth appear here as soon as a file or a source "
                    + "brings them.", "Open imports", "/imports");
        return address.Filter.IsAll
            ? new(
                $"No change {PeriodPhrase.In(chosen.Label)}", $"The first stored one is of {PeriodNames.Date(calendar.LocalDate(first))}.",
                "Show all of them", (address with { Preset = null, From = AddressInstant.Of(first, calendar), To = null }).ToString())
            : new(
                $"No change {PeriodPhrase.In(chosen.Label)} fits this filter", "Others may have what it asks for.", "Clear the filter",
                (address with { Filter = RecordFilter.All }).ToString());
    }
}
