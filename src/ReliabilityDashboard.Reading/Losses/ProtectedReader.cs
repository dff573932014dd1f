using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Losses;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Actions;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Settings;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Reading.Losses;

/// <summary>Tells what quarters cost less than a baseline lets expect, for the whole organisation.</summary>
public sealed class ProtectedReader(
    HistoryCache cache, LossEstimates losses, SessionScopes sessions, ActionReader actions, SettingReader settings, AnswerCache answers,
    ReportingCalendar calendar, TimeProvider time)
{
    // Two years stand beside each other.
    private const int MostShown = 8;

    /// <summary>The answer as of now.</summary>
    public Task<ProtectedAnswer> ReadAsync(CancellationToken cancel) => answers.GetAsync(
        "protected revenue", PartsRead.By<ProtectedReader>(), Kept.ForHalfAMinute, () => MakeAsync(CancellationToken.None), cancel);

    /// <summary>The losses of quarters together, as they stand now; null where one of them is none that can be fixed.</summary>
    public async Task<FrozenBaseline?> FreezeAsync(IReadOnlyCollection<DateOnly> quarters, CancellationToken cancel)
    {
        var history = await cache.GetAsync(cancel);
        var offered = await OfferedAsync(history, cancel);
        if (quarters.Count is 0 or > FrozenBaseline.MostQuarters || !quarters.All(offered.Contains)) return null;
        return await SumAsync(history, [.. quarters.Distinct().Order()], cancel);
    }

    private async Task<ProtectedAnswer> MakeAsync(CancellationToken cancel)
    {
        var history = await cache.GetAsync(cancel);
        var offered = await OfferedAsync(history, cancel);
        var baseline = await BaselineAsync(history, offered, cancel);
        if (baseline is null) return new(null, [], offered);
        var after = baseline.Holds.Quarters.Max();
        var quarters = new List<ProtectedQuarter>();
        foreach (var first in offered.Where(day => day > after).Take(MostShown))
        {
            var sums = (await SumAsync(history, [first], cancel)).Sums;
            quarters.Add(new(
                calendar.Whole(CalendarUnit.Quarter, first), first, sums, ProtectedRevenue.Of(baseline.Holds.Sums, sums)));
        }
        return new(baseline, quarters, offered);
    }

    // Complete ones since both incidents and sessions are stored, the newest first.
    private async Task<IReadOnlyList<DateOnly>> OfferedAsync(OrganisationHistory history, CancellationToken cancel)
    {
        if (history.FirstIncident is not { } incident || await sessions.EarliestAsync(cancel) is not { } session) return [];
        var begin = calendar.StartOf(CalendarUnit.Quarter, calendar.LocalDate(incident > session ? incident : session));
        var running = calendar.StartOf(CalendarUnit.Quarter, calendar.LocalDate(time.GetUtcNow().UtcDateTime));
        var quarters = new List<DateOnly>();
        for (var day = running; quarters.Count < 2 * MostShown && (day = ReportingCalendar.Add(CalendarUnit.Quarter, day, -1)) >= begin;)
            quarters.Add(day);
        return quarters;
    }

    private async Task<Baseline?> BaselineAsync(OrganisationHistory history, IReadOnlyList<DateOnly> offered, CancellationToken cancel)
    {
        if (await settings.FindAsync(SettingKeys.Baseline, cancel) is { } set && set.As<FrozenBaseline>() is { } frozen)
            return new(frozen, set.SetBy, set.SetAt);
        var finished = (await actions.ReadAsync(RecordFilter.All, cancel))
            .Where(action => action.Holds is { IsImprovement: true, Done: not null }).Min(action => action.Holds.Done);
        if (finished is not { } day) return null;
        var quarter = calendar.StartOf(CalendarUnit.Quarter, day);
        DateOnly[] usual = [.. offered.Where(first => first < quarter).Take(FrozenBaseline.UsualQuarters).Order()];
        return usual.Length < FrozenBaseline.UsualQuarters ? null : new(await SumAsync(history, usual, cancel), null, null);
    }

    private async Task<FrozenBaseline> SumAsync(OrganisationHistory history, IReadOnlyList<DateOnly> quarters, CancellationToken cancel)
    {
        var (sums, allHaveSessions) = (LossSums.None, true);
        foreach (var first in quarters)
        {
            var quarter = calendar.Whole(CalendarUnit.Quarter, first);
            var incidents = history.Incidents.Select(one => one.Incident)
                .Where(one => one.Counts && quarter.Contains(one.StartedAt)).ToList();
            var money = await losses.OfAsync(history, incidents, cancel);
            var read = await sessions.OfAsync(RecordFilter.All, quarter, cancel);
            var total = read.Value?.Sessions.Sum(day => day.Total) ?? 0;
            allHaveSessions &= total > 0;
            sums = sums.Plus(
                LossSums.Of(incidents.Select(one => money.TryGetValue(one.Id, out var loss) ? loss.Amount : (double?)null), total));
        }
        // With the losses of a quarter and not its sessions, each session would seem to cost more than it did.
        return new(quarters, allHaveSessions ? sums : sums with { Sessions = 0 });
    }
}
