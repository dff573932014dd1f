using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Tests.Time;

public sealed class PeriodChoiceTests
{
    private static readonly DateTime Now = Utc.At("2026-09-14T09:12Z");

    [Theory]
    [InlineData("last-30-days", "2026-08-15", "2026-09-14T09:12Z", PeriodKind.MovingWithTheClock, "last 30 days")]
    [InlineData("last-90-days", "2026-06-16", "2026-09-14T09:12Z", PeriodKind.MovingWithTheClock, "last 90 days")]
    [InlineData("last-12-months", "2025-09-14", "2026-09-14T09:12Z", PeriodKind.MovingWithTheClock, "last 12 months")]
    [InlineData("this-quarter", "2026-07-01", "2026-10-01", PeriodKind.Running, "Q3 2026 so far")]
    [InlineData("last-quarter", "2026-04-01", "2026-07-01", PeriodKind.CompleteCalendar, "Q2 2026")]
    [InlineData("this-year", "2026-01-01", "2027-01-01", PeriodKind.Running, "2026 so far")]
    [InlineData("last-year", "2025-01-01", "2026-01-01", PeriodKind.CompleteCalendar, "2025")]
    public void Presets_are_resolved_at_the_present_instant(string word, string from, string to, PeriodKind kind, string label)
    {
        var chosen = ReportingCalendar.Utc.Choose(PeriodPresets.Parse(word)!.Value, Now);
        Assert.Equal(Utc.Between(from, to), chosen.Period);
        Assert.Equal(kind, chosen.Kind);
        Assert.Equal(label, chosen.Label);
        Assert.Equal(word, PeriodPresets.Word(PeriodPresets.Parse(word)!.Value));
    }

    [Fact]
    public void Ninety_days_begin_at_a_local_midnight()
    {
        // 14 Sep minus 90 days is 16 Jun; midnight in Berlin is 22:00 UTC of the day before in summer.
        var chosen = Utc.Berlin().Choose(PeriodPreset.Last90Days, Now);
        Assert.Equal(Utc.At("2026-06-15T22:00Z"), chosen.Period.From);
    }

    [Theory]
    [InlineData("2026-07-01", "2026-08-01", PeriodKind.CompleteCalendar, CalendarUnit.Month, "July 2026")]
    [InlineData("2026-07-06", "2026-07-13", PeriodKind.CompleteCalendar, CalendarUnit.Week, "week 28 of 2026")]
    [InlineData("2026-09-01", "2026-10-01", PeriodKind.Running, CalendarUnit.Month, "September 2026 so far")]
    [InlineData("2026-07-01", "2026-08-15", PeriodKind.Free, null, "1 Jul – 14 Aug 2026")]
    [InlineData("2026-09-01", "2026-09-20", PeriodKind.Running, null, "1 Sep – 19 Sep 2026")]
    [InlineData("2026-09-01", null, PeriodKind.MovingWithTheClock, null, "since 1 Sep 2026")]
    public void A_free_choice_is_recognised_for_what_it_is(string from, string? to, PeriodKind kind, CalendarUnit? unit, string label)
    {
        var chosen = ReportingCalendar.Utc.Choose(Utc.At(from), to is null ? null : Utc.At(to), Now);
        Assert.Equal((kind, unit, label), (chosen.Kind, chosen.Unit, chosen.Label));
    }

    [Theory]
    [InlineData(PeriodKind.CompleteCalendar, true)]
    [InlineData(PeriodKind.Free, true)]
    [InlineData(PeriodKind.Running, false)]
    [InlineData(PeriodKind.MovingWithTheClock, false)]
    public void Only_periods_that_stand_still_allow_a_verdict(PeriodKind kind, bool allowed) =>
        Assert.Equal(allowed, new ChosenPeriod(Utc.Between("2026-01-01", "2026-02-01"), kind, null, "x").AllowsVerdict);

    [Fact]
    public void A_period_that_ends_where_it_begins_is_refused() =>
        Assert.Throws<ArgumentException>(() => ReportingCalendar.Utc.Choose(Now, Now, Now));
}
