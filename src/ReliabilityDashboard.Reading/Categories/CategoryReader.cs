using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Effects;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Records;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Actions;
using ReliabilityDashboard.Reading.Effects;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Metrics;

namespace ReliabilityDashboard.Reading.Categories;

/// <summary>Tells what each category of failure is to the organisation: how much of it there is, whether it outgrows traffic, and what was
/// built against it.</summary>
public sealed class CategoryReader(
    IncidentScopes scopes, LossEstimates losses, MetricBounds bounds, WeeklyTraffic traffic, EffectReader effects, ActionReader actions,
    TriggerReader triggers, ReportingCalendar calendar, TimeProvider time)
{
    // The source of an incident is not that of an action.
    private static readonly Dimension[] OfActions = [Dimension.Service, Dimension.Team];
    private static readonly IReadOnlyList<IncidentCategory?> All = [.. Enum.GetValues<IncidentCategory>().Cast<IncidentCategory?>(), null];

    /// <summary>All categories.</summary>
    /// <param name="filter">Which incidents.</param>
    /// <param name="period">Of what is counted; growth looks at the last four complete quarters.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<CategoryStandings> ReadAsync(RecordFilter filter, Period period, CancellationToken cancel)
    {
        var scope = await scopes.OfAsync(filter, cancel);
        var placed = new PlacedRecords<Incident>(scope.Incidents.Where(one => one.Counts), one => one.StartedAt);
        var inside = placed.Inside(period);
        var money = await losses.OfAsync(scope.History, inside, cancel);
        var blast = (await bounds.ReadAsync(cancel)).Blast;
        var growing = Quarters();
        var (earlier, later) = (Weeks(growing.Earlier, scope.History.FirstIncident), Weeks(growing.Later, scope.History.FirstIncident));
        var served = await traffic.ReadAsync(filter, earlier, later, cancel);
        var (before, after) = served is null
            ? (earlier, later)
            : ([.. served.Earlier.Select(week => week.Week)], (IReadOnlyList<Period>)[.. served.Later.Select(week => week.Week)]);
        var improvements = await ImprovementsAsync(filter, cancel);
        var byCategory = inside.ToLookup(one => one.Category);
        var hours = inside.Sum(one => one.Hours ?? 0);
        var cost = inside.Sum(one => money.TryGetValue(one.Id, out var loss) ? loss.Amount : 0);
        return new(
            period, [.. All.Select(Row)], growing, served?.Kind,
            served is null ? null : CategoryGrowth.Of([], [], served.Counts).Traffic)
        {
            SuggestedLeftOut = await triggers.LeftOutAsync(filter, period, one => one.StartedAt, cancel),
            HasEnoughWeeks = Math.Min(before.Count, after.Count) >= CategoryGrowth.EnoughWeeks,
        };

        CategoryStanding Row(IncidentCategory? category)
        {
            List<Incident> own = [.. byCategory[category]];
            var ofCategory = new PlacedRecords<Incident>(placed.All.Where(one => one.Category == category), one => one.StartedAt);
            return new(
                category, own.Count, Measured.Share(own.Count, inside.Count), Sum(own.Select(one => one.Hours), hours),
                Sum(own.Select(one => money.TryGetValue(one.Id, out var loss) ? loss.Amount : (double?)null), cost),
                BlastRadius.Of(own, period, scope.History.Catalogue, blast),
                category is null
                    ? null
                    : CategoryGrowth.Of(
                        EffectHistory.PerWeek(ofCategory, before), EffectHistory.PerWeek(ofCategory, after), served?.Counts),
                [
                    .. improvements.Where(one =>
                        category is { } known ? one.Categories.Contains(known) : one.Categories.Count == 0),
                ]);
        }
    }

    private async Task<IReadOnlyList<ImprovementEffect>> ImprovementsAsync(RecordFilter filter, CancellationToken cancel)
    {
        var part = OfActions.Aggregate(RecordFilter.All, (kept, dimension) => kept.With(dimension, filter[dimension]));
        var shown = part.IsAll ? null : (await actions.ReadAsync(part, cancel)).Select(action => action.Id).ToHashSet();
        return
        [
            .. (await effects.ReadAsync(cancel)).Values.Where(one => shown?.Contains(one.Action.Id) ?? true)
                .OrderByDescending(one => one.Action.Holds.Done),
        ];
    }

    private static CategorySum Sum(IEnumerable<double?> values, double all)
    {
        List<double> known = [.. values.OfType<double>()];
        return known.Count == 0 ? new(null, 0, null) : new(known.Sum(), known.Count, all > 0 ? known.Sum() / all : null);
    }

    private GrowthPeriods Quarters()
    {
        var end = calendar.StartOf(CalendarUnit.Quarter, calendar.LocalDate(time.GetUtcNow().UtcDateTime));
        DateTime Back(int quarters) => calendar.Midnight(ReportingCalendar.Add(CalendarUnit.Quarter, end, -quarters));
        return new(new(Back(4), Back(2)), new(Back(2), Back(0)));
    }

    private IReadOnlyList<Period> Weeks(Period side, DateTime? firstStored) =>
        [.. calendar.WholeWeeks(side).Where(week => firstStored <= week.From)];
}
