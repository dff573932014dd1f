using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Share of user-days without a crash: 1 − Σ crashed users / Σ users, over rows of one day.</summary>
/// <remarks>Distinct users of several days cannot be summed to distinct users; the sum is one of user-days and is labelled so. Source:
/// Sentry, "Release Health", crash-free users.</remarks>
public static class CrashFreeUsers
{
    /// <summary>The metric.</summary>
    public static ShareMetric Metric { get; } = new()
    {
        Id = "crash-free-users",
        Name = "Crash-free users",
        Definition = "Share of user-days without a crash, from daily rows; users of several days cannot be summed to distinct users.",
        Whole = "user-days, so the same user on three days counts three times",
        LowerIsBetter = false,
        Line = "users",
        Label = figures => $"crash-free users ({Said(figures as CrashFreeUserFigures)})",
        ByWeeks = true,
        Missing = _ => "Users are counted from daily rows with users and crashed users; there are none.",
        Computed = Reckoning.Sessions(records =>
        {
            var (current, previous) = (records.Current.Users.All, records.Previous.Users.All);
            var basis = BasisOf(current, records.Periods.Current);
            // Both sides count the same thing; where there is nothing now, the other side speaks for itself.
            var before = basis ?? BasisOf(previous, records.Periods.Previous);
            return period =>
            {
                var side = records.Of(period);
                return Of(side.Users.Inside(period), period, records.Calendar, side == records.Current ? basis : before);
            };
        }),
        More =
        [
            MetricField.Of<CrashFreeUserFigures>(
                "of", FieldKind.Word, "What was counted; null where there were no rows.", figures => Word(figures.Basis)) with
            {
                Words = [.. Enum.GetValues<UserBasis>().Select(basis => Word(basis)!)],
            },
            MetricField.Of<CrashFreeUserFigures>(
                "days_of_another_zone", FieldKind.Flag,
                "Some of the days are of another zone than the reporting one; they count where they begin.",
                figures => figures.DaysOfAnotherZone),
        ],
    };

    /// <summary>What can be counted over the whole period and filter: undivided rows where there is at least one, else all; null without
    /// daily rows.</summary>
    public static UserBasis? BasisOf(IEnumerable<UserRow> rows, Period period)
    {
        UserBasis? basis = null;
        foreach (var row in rows)
        {
            if (!Fits(row, period)) continue;
            if (row.Undivided) return UserBasis.UserDays;
            basis = UserBasis.UserPlatforms;
        }
        return basis;
    }

    /// <summary>The figures of one period (or one bucket of it) on a basis found for the whole of it.</summary>
    public static CrashFreeUserFigures Of(IEnumerable<UserRow> rows, Period period, ReportingCalendar calendar, UserBasis? basis)
    {
        long total = 0, crashed = 0;
        var another = false;
        foreach (var row in rows)
        {
            if (!Fits(row, period) || (basis == UserBasis.UserDays && !row.Undivided)) continue;
            total += row.Users!.Value;
            crashed += row.CrashedUsers!.Value;
            another |= row.OfAnotherZone || UserRow.DayOf(row.Start, row.BucketSeconds, calendar) == UserDay.OfAnotherZone;
        }
        return new(total, crashed, basis) { DaysOfAnotherZone = another };
    }

    private static bool Fits(UserRow row, Period period) =>
        row is { Users: not null, CrashedUsers: not null } && UserRow.IsDay(row.BucketSeconds) && period.Contains(row.Start);

    private static string Said(CrashFreeUserFigures? figures) =>
        (Word(figures?.Basis) ?? Word(UserBasis.UserDays)) + (figures?.DaysOfAnotherZone is true ? ", days of another zone" : "");

    private static string? Word(UserBasis? basis) => basis switch
    {
        UserBasis.UserDays => "user-days",
        UserBasis.UserPlatforms => "user-platforms",
        _ => null,
    };
}

/// <summary>User-days of a stretch of time.</summary>
/// <param name="Total">User-days.</param>
/// <param name="Crashed">Of these, with a crash.</param>
/// <param name="Basis">What was counted; null where there were no rows.</param>
public sealed record CrashFreeUserFigures(long Total, long Crashed, UserBasis? Basis) : ShareFigures
{
    /// <summary>Some of the days are of another zone than the reporting one, such as UTC days under Berlin.</summary>
    public bool DaysOfAnotherZone { get; init; }
    /// <inheritdoc/>
    public override long N => Total;
    /// <inheritdoc/>
    public override long Part => Total - Crashed;
}

/// <summary>Distinct users of one source bucket.</summary>
/// <param name="Start">UTC start of the bucket.</param>
/// <param name="BucketSeconds">Its length.</param>
/// <param name="Users">Distinct users.</param>
/// <param name="CrashedUsers">Of these, with at least one crash.</param>
/// <param name="Undivided">The row has no release, platform, segment and journey: each user stands in one such row a day.</param>
public readonly record struct UserRow(DateTime Start, int BucketSeconds, long? Users, long? CrashedUsers, bool Undivided)
{
    /// <summary>It is a sum that holds days of another zone.</summary>
    public bool OfAnotherZone { get; init; }

    /// <summary>Whether a bucket is one day of some zone: a local day has 23 to 25 hours.</summary>
    public static bool IsDay(int bucketSeconds) => bucketSeconds is 86_400 or 82_800 or 90_000;

    /// <summary>What day a bucket is: one of the calendar, or one of another zone, which counts where it begins.</summary>
    public static UserDay DayOf(DateTime start, int bucketSeconds, ReportingCalendar calendar)
    {
        if (!IsDay(bucketSeconds)) return UserDay.None;
        var day = calendar.Whole(CalendarUnit.Day, calendar.LocalDate(start));
        return day.From == start && (int)day.Length.TotalSeconds == bucketSeconds ? UserDay.OfTheCalendar : UserDay.OfAnotherZone;
    }
}

/// <summary>What a bucket of sessions is to those who count users by day.</summary>
public enum UserDay
{
    /// <summary>No day; its users are not counted.</summary>
    None,
    /// <summary>A local day of the reporting zone.</summary>
    OfTheCalendar,
    /// <summary>A day of another zone.</summary>
    OfAnotherZone,
}
