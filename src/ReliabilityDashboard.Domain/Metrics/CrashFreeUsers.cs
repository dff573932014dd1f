using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Share of user-days without a crash: 1 − Σ crashed users / Σ users, over rows of one local day.</summary>
/// <remarks>Distinct users of several days cannot be summed to distinct users; the sum is one of user-days and is labelled so. Source:
/// Sentry, "Release Health", crash-free users.</remarks>
public static class CrashFreeUsers
{
    /// <summary>Why there may be no value.</summary>
    public const string Reason = "Users are counted from daily rows with users and crashed users; there are none.";

    /// <summary>What can be counted over the whole period and filter: undivided rows where there is at least one, else all; null without
    /// daily rows.</summary>
    public static UserBasis? BasisOf(IEnumerable<UserRow> rows, Period period, ReportingCalendar calendar)
    {
        UserBasis? basis = null;
        foreach (var row in rows)
        {
            if (!Fits(row, period, calendar)) continue;
            if (row.Undivided) return UserBasis.UserDays;
            basis = UserBasis.UserPlatforms;
        }
        return basis;
    }

    /// <summary>The figures of one period (or one bucket of it) on a basis found for the whole of it.</summary>
    public static CrashFreeUserFigures Of(IEnumerable<UserRow> rows, Period period, ReportingCalendar calendar, UserBasis? basis)
    {
        long total = 0, crashed = 0;
        foreach (var row in rows)
        {
            if (!Fits(row, period, calendar) || (basis == UserBasis.UserDays && !row.Undivided)) continue;
            total += row.Users!.Value;
            crashed += row.CrashedUsers!.Value;
        }
        return new(total, crashed, basis);
    }

    // One local day has 23 to 25 hours; a row of 86 400 s that starts at 07:00 is no day of this calendar.
    private static bool Fits(UserRow row, Period period, ReportingCalendar calendar)
    {
        if (row.Users is null || row.CrashedUsers is null || !period.Contains(row.Start)) return false;
        var day = calendar.Whole(CalendarUnit.Day, calendar.LocalDate(row.Start));
        return day.From == row.Start && day.Length.TotalSeconds == row.BucketSeconds;
    }
}
