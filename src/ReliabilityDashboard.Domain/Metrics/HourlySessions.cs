namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Sessions of one journey by clock hour, as measured.</summary>
/// <param name="sessionsByHour">Sessions by the UTC start of the hour.</param>
public sealed class HourlySessions(IReadOnlyDictionary<DateTime, long> sessionsByHour)
{
    private const int Weeks = 4;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>
    /// Sessions to expect over a stretch: for every hour of it the median of the same hour of the week over the four weeks before, hours
    /// inside the stretch itself left out.
    /// Null where an hour has none of the four.
    /// </summary>
    public double? ExpectedDuring(Period stretch)
    {
        var expected = 0.0;
        var hour = new DateTime(stretch.From.Ticks - stretch.From.Ticks % TimeSpan.TicksPerHour, DateTimeKind.Utc);
        for (; hour < stretch.To; hour = hour.AddHours(1))
        {
            var before = new List<double>(Weeks);
            for (var week = 1; week <= Weeks; week++)
            {
                var then = hour - week * Week;
                // An hour that overlaps the outage is no measure of what would have been.
                if (then.AddHours(1) <= stretch.From && sessionsByHour.TryGetValue(then, out var sessions)) before.Add(sessions);
            }
            if (Statistics.Quantile.Median(before) is not { } usual) return null;
            expected += usual * new Period(hour, hour.AddHours(1)).CutTo(stretch).Length.TotalHours;
        }
        return expected;
    }
}
