using CsCheck;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Domain.Tests.Words;

public sealed class WordsTests
{
    [Theory]
    [InlineData(0, "0 incidents")]
    [InlineData(1, "1 incident")]
    [InlineData(1234, "1\u202F234 incidents")]
    public void One_of_something_is_no_plural(long count, string words) => Assert.Equal(words, CountWords.Of(count, "incident"));

    [Fact]
    public void Durations_add_up_with_the_instants_as_they_are_shown()
    {
        // Shown as 10:00, 10:01 and 12:45: 1 min and 2 h 44 min are 2 h 45 min, whatever the seconds.
        var (start, noticed, end) = (Utc.At("2026-03-01T10:00:50Z"), Utc.At("2026-03-01T10:01:20Z"), Utc.At("2026-03-01T12:45:10Z"));
        Assert.Equal(
            ("1\u202Fmin", "2\u202Fh 44\u202Fmin", "2\u202Fh 45\u202Fmin"),
            (DurationWords.Between(start, noticed), DurationWords.Between(noticed, end), DurationWords.Between(start, end)));
        Assert.Equal("8\u202Fs", DurationWords.Between(start, start.AddSeconds(8)));
    }

    // Expected texts are written with plain spaces where the narrow no-break space stands.
    private static string Plain(string text) => text.Replace('\u202F', ' ');

    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(0.2, "under 1 s")]
    [InlineData(56.8, "57 s")]
    [InlineData(59.7, "1 min")]
    [InlineData(750, "13 min")]
    [InlineData(3_599, "1 h")]
    [InlineData(4_200, "1 h 10 min")]
    [InlineData(15_120, "4 h 12 min")]
    [InlineData(86_399, "1 d")]
    [InlineData(273_600, "3 d 4 h")]
    [InlineData(-90, "\u22122 min")]
    public void Durations_are_said_in_a_persons_unit(double seconds, string text) => Assert.Equal(text, Plain(DurationWords.Say(seconds)));

    [Theory]
    [InlineData(4, 100_000, "99.996 %")]
    [InlineData(100, 101_000, "99.90 %")]
    [InlineData(5, 10_000, "99.95 %")]
    [InlineData(101, 200_000, "99.94 %")]
    [InlineData(0, 7, "100 %")]
    [InlineData(1, 1_000_000_000, "99.9999999 %")]
    [InlineData(7, 7, "0.00 %")]
    [InlineData(3_100, 1_000_000, "99.69 %")]
    public void Rates_of_success_are_rounded_down(long failed, long total, string text) =>
        Assert.Equal(text, Plain(RateWords.Success(failed, total)));

    [Fact]
    public void A_rate_never_reads_100_while_something_failed() =>
        Gen.Select(Gen.Long[1, 1_000_000_000_000], Gen.Double[0, 1]).Sample((total, part) =>
        {
            var failed = Math.Max(1, (long)(part * total));
            var shown = double.Parse(RateWords.Success(failed, total)[..^2], System.Globalization.CultureInfo.InvariantCulture);
            Assert.True(shown < 100);
            Assert.True(shown <= 100.0 * (total - failed) / total + 1e-9);
        });

    [Fact]
    public void A_measured_rate_reads_like_its_whole_numbers()
    {
        Assert.Equal("99.996 %", Plain(RateWords.Success(Measured.Share(99_996, 100_000))!));
        Assert.Null(RateWords.Success(Measured.None));
        Assert.Equal("40.0 %", Plain(RateWords.Share(0.4)));
    }

    [Theory]
    [InlineData(576, "€ 576", "€ 576")]
    [InlineData(999.6, "€ 1.0 k", "€ 999.60")]
    [InlineData(4_234, "€ 4.2 k", "€ 4 234")]
    [InlineData(42_123.45, "€ 42 k", "€ 42 123.45")]
    [InlineData(999_600, "€ 1.0 M", "€ 999 600")]
    [InlineData(-1_250_000, "€ \u22121.3 M", "€ \u22121 250 000")]
    public void Money_is_short_for_reading_and_exact_for_hovering(double amount, string brief, string exact)
    {
        var words = new MoneyWords("EUR");
        Assert.Equal(brief, Plain(words.Brief(amount)));
        Assert.Equal(exact, Plain(words.Exact(amount)));
    }

    [Fact]
    public void Instants_carry_their_offset()
    {
        var instant = Utc.At("2026-09-14T09:12Z");
        Assert.Equal("14 Sep 2026, 09:12 UTC", InstantWords.Say(instant, ReportingCalendar.Utc));
        Assert.Equal("14 Sep 2026, 11:12 UTC+2", InstantWords.Say(instant, Utc.Berlin()));
        Assert.Equal("UTC+5:30", InstantWords.Offset(instant, new ReportingCalendar(TimeZoneInfo.FindSystemTimeZoneById("Asia/Kolkata"))));
        Assert.Equal(
            "UTC\u22124", InstantWords.Offset(instant, new ReportingCalendar(TimeZoneInfo.FindSystemTimeZoneById("America/New_York"))));
    }

    [Fact]
    public void Verdicts_are_said_with_their_n()
    {
        var none = new ComparisonResult(Verdict.NoReliableChange, 0.4, 0.4, TestKind.MannWhitney, 26, 31);
        Assert.Equal("no reliable change (n 26, n 31)", Plain(ComparisonWords.Say(none)));
        Assert.Equal("not enough data", ComparisonWords.Say(none with { Verdict = Verdict.NotEnoughData }));
        Assert.True(ComparisonWords.IsBetter(Verdict.Lower, lowerIsBetter: true));
        Assert.False(ComparisonWords.IsBetter(Verdict.Lower, lowerIsBetter: false));
        Assert.Null(ComparisonWords.IsBetter(Verdict.Lower, lowerIsBetter: null));
    }

    [Fact]
    public void A_minus_that_rounds_away_is_not_written() => Assert.Equal("0.0", Typography.Number(-0.04, 1));
}
