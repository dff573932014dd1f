using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Metrics;
using static ReliabilityDashboard.Reading.Tests.Organisation;

namespace ReliabilityDashboard.Reading.Tests.Metrics;

public sealed class MetricPeriodsTests
{
    [Theory]
    [InlineData("2026-02-01", "2026-01-01", "from lies before to")]
    [InlineData("2026-02-01", "2026-02-01", "from lies before to")]
    [InlineData("2026-10-16", null, "from lies before now")]
    [InlineData("1850-01-01", "2026-01-01", "from lies in a year from 1900 to 2200")]
    public void Edges_that_make_no_period_are_refused_with_what_was_expected(string from, string? to, string reason)
    {
        var (chosen, refusal) = MetricPeriods.Choose(
            ReportingCalendar.Utc, At(from), to is null ? null : At(to), At("2026-10-15T12:00:00Z"));

        Assert.Null(chosen);
        Assert.Equal(new Refusal("from", reason), refusal);
    }

    [Fact]
    public void Without_a_start_it_is_the_90_days_before_the_end() =>
        Assert.Equal(
            new Period(At("2026-04-02"), At("2026-07-01")),
            MetricPeriods.Choose(ReportingCalendar.Utc, null, At("2026-07-01"), At("2026-10-15T12:00:00Z")).Chosen!.Period);
}
