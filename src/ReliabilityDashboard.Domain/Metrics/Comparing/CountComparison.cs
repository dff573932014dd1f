using ReliabilityDashboard.Domain.Statistics;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Metrics.Comparing;

/// <summary>Compares counts (incidents, crashes, changes, blast classes) by their ISO weeks.</summary>
public static class CountComparison
{
    private const int EnoughWeeks = 8;

    /// <summary>Quasi-Poisson on weekly counts; at least eight whole weeks on each side, none on both sides is not enough data.</summary>
    /// <param name="countOf">How many a week holds, filtered.</param>
    /// <param name="periods">Both sides.</param>
    /// <param name="calendar">The reporting calendar.</param>
    /// <param name="firstStored">Instant of the first stored record of the kind, before filters: a week that begins earlier has no
    /// count.</param>
    public static TestOutcome Of(Func<Period, long> countOf, ComparedPeriod periods, ReportingCalendar calendar, DateTime? firstStored)
    {
        var (current, previous) = (Weeks(periods.Current), Weeks(periods.Previous));
        var ratio = current.Length >= EnoughWeeks && previous.Length >= EnoughWeeks ? QuasiPoisson.Compare(previous, current) : null;
        var direction = ratio is null ? 0 : ((Int128)current.Sum() * previous.Length).CompareTo((Int128)previous.Sum() * current.Length);
        return new(TestKind.QuasiPoisson, ratio?.P, direction, current.Sum(), previous.Sum());

        long[] Weeks(Period side) => [.. calendar.WholeWeeks(side).Where(week => firstStored <= week.From).Select(countOf)];
    }
}
