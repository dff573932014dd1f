using System.Globalization;
using ReliabilityDashboard.Domain.Effects;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Tests.Effects;

public sealed class EffectWeeksTests
{
    // 2026-06-03 is a Wednesday, 2026-06-01 and 06-08 are Mondays; 26 weeks before 2026-05-04 is 2025-11-03.
    [Theory]
    [InlineData("2026-06-03", null, "2025-12-01", "2026-06-01", "2026-06-08")]
    [InlineData("2026-06-01", null, "2025-12-01", "2026-06-01", "2026-06-01")]
    [InlineData("2026-06-03", "2026-05-06T12:00:00Z", "2025-11-03", "2026-05-04", "2026-06-08")]
    // What is linked though it came later moves nothing.
    [InlineData("2026-06-03", "2026-07-06T12:00:00Z", "2025-12-01", "2026-06-01", "2026-06-08")]
    public void What_led_to_it_belongs_to_neither_side(string done, string? linked, string from, string until, string since)
    {
        var weeks = Of(done, linked, null, "2026-07-01T12:00:00Z");
        Assert.Equal((Utc.At(from), Utc.At(until)), (weeks.Before[0].From, weeks.Before[^1].To));
        Assert.Equal(26, weeks.Before.Count);
        Assert.Equal((Utc.At(since), Utc.At("2026-06-29")), (weeks.After[0].From, weeks.After[^1].To));
    }

    [Fact]
    public void A_week_that_begins_before_the_first_stored_incident_has_no_count() =>
        Assert.Equal(13, Of("2026-06-01", null, "2026-02-24T00:00:00Z", "2026-07-01").Before.Count);

    [Theory]
    [InlineData(12, null, 12)]
    [InlineData(13, 13, 13)]
    [InlineData(25, 13, 13)]
    [InlineData(26, 26, 26)]
    [InlineData(40, 26, 26)]
    public void It_is_looked_at_once_after_13_and_once_after_26_weeks(int passed, int? look, int looked)
    {
        var now = Utc.At("2026-06-01").AddDays(7 * passed + 3).ToString("O", CultureInfo.InvariantCulture);
        var weeks = Of("2026-06-01", null, null, now);
        Assert.Equal((passed, look, looked), (weeks.After.Count, weeks.Look, weeks.Looked.Count));
    }

    [Fact]
    public void Done_today_there_is_nothing_after() => Assert.Empty(Of("2026-06-03", null, null, "2026-06-03T12:00:00Z").After);

    [Fact]
    public void Weeks_are_those_of_the_reporting_zone()
    {
        var weeks = EffectWeeks.Of(Utc.Berlin(), new(2026, 3, 30), null, Utc.At("2020-01-01"), Utc.At("2026-04-07"));
        Assert.Equal((Utc.At("2026-03-29T22:00:00Z"), 167.0), (weeks.After[0].From, weeks.Before[^1].Length.TotalHours));
    }

    private static EffectWeeks Of(string done, string? linked, string? stored, string now) => EffectWeeks.Of(
        ReportingCalendar.Utc, DateOnly.Parse(done, CultureInfo.InvariantCulture), linked is null ? null : Utc.At(linked),
        Utc.At(stored ?? "2020-01-01"), Utc.At(now));
}
