using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Statistics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Words;
using static ReliabilityDashboard.Reading.Tests.Organisation;

namespace ReliabilityDashboard.Reading.Tests.Words;

public sealed class TrajectoryWordsTests
{
    [Fact]
    public void A_direction_that_may_be_none_gives_no_date()
    {
        var trajectory = new CrashFreeTrajectory(0.00001, new Interval(-0.00002, 0.00004), 26, 0.998, null);

        Assert.Contains(
            "so there is no date for the 99.95\u202F% target", TrajectoryWords.Say(trajectory, 0.9995, ReportingCalendar.Utc)!,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_reliable_rise_names_the_month_it_reaches_the_target()
    {
        var trajectory = new CrashFreeTrajectory(0.00005, new Interval(0.00002, 0.00008), 26, 0.998, At("2027-03-15"));

        Assert.Equal(
            "Over the last 26 whole weeks the rate moved by +0.0050 percentage points a week (95 % interval +0.0020 to +0.0080): at "
                + "this pace it reaches the 99.95\u202F% target in March 2027.",
            TrajectoryWords.Say(trajectory, 0.9995, ReportingCalendar.Utc)
        );
    }

    [Theory]
    [InlineData(0.9996, "; it stands at or above the 99.95\u202F% target.")]
    [InlineData(0.998, ": it leads away from the 99.95\u202F% target.")]
    public void A_reliable_direction_without_a_date_says_where_it_stands(double level, string said)
    {
        var trajectory = new CrashFreeTrajectory(-0.00005, new Interval(-0.00008, -0.00002), 26, level, null);

        Assert.EndsWith(said, TrajectoryWords.Say(trajectory, 0.9995, ReportingCalendar.Utc)!, StringComparison.Ordinal);
    }
}
