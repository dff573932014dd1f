using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Signals;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class GoldenSignalsTests
{
    private static readonly DateTime Start = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly Period Day = new(Start, Start.AddDays(1));

    private static SignalSums Row(
        int hour, long? requests = null, long? errors = null, long? silent = null, string? ok = null, string? failed = null) =>
        new(
            Start.AddHours(hour), requests, errors, silent, errors is null ? 0 : requests ?? 0, silent is null ? 0 : requests ?? 0,
            requests is null ? 0 : 3600,
            ok is null ? null : LatencyHistogram.Parse(ok, out _), failed is null ? null : LatencyHistogram.Parse(failed, out _));

    [Fact]
    public void Percentiles_come_from_merged_histograms_and_are_never_averaged()
    {
        // Merged: 100 up to 0.1 s, 100 up to 1 s. The median of 200 is the 100th, the bound 0.1; p95 = 0.1 + 0.9 × 90 / 100.
        var signals = GoldenSignals.Of([Row(0, 100, ok: "0.1:100"), Row(1, 100, ok: "0.1:0;1:100")], Day);

        Assert.Equal(0.1, signals.LatencyOk.P50!.Seconds, 12);
        Assert.Equal(0.91, signals.LatencyOk.P95!.Seconds, 12);
        Assert.Equal(200, signals.LatencyOk.N);
    }

    [Fact]
    public void A_bucket_that_another_hours_bound_cuts_is_shared_out()
    {
        // 90 of the 100 lie below 0.9: 91 up to there. The 50.5th of 101 lies at 50.5 / 91 × 0.9, the 95.95th at 0.9 + 4.95 / 10 × 0.1.
        var signals = GoldenSignals.Of([Row(0, 100, ok: "1:100"), Row(1, 1, ok: "0.9:1")], Day);

        Assert.Equal(0.4995, signals.LatencyOk.P50!.Seconds, 4);
        Assert.Equal(0.9495, signals.LatencyOk.P95!.Seconds, 4);
    }

    [Fact]
    public void Failed_requests_have_a_latency_of_their_own()
    {
        var signals = GoldenSignals.Of([Row(0, 20, ok: "1:10", failed: "0.01:10")], Day);

        Assert.Equal((0.5, 0.005), (signals.LatencyOk.P50!.Seconds, signals.LatencyFailed.P50!.Seconds));
    }

    [Fact]
    public void Rates_are_ratios_of_sums_and_traffic_is_over_the_seconds_with_requests()
    {
        var signals = GoldenSignals.Of([Row(0, 3600, 36, 4), Row(1, 7200, 0, 0), Row(2), Row(25, 1000, 1000)], Day);

        // 36 of 10 800; two hours report requests; the row of the next day is outside.
        Assert.Equal((10_800, 1.5), (signals.Requests, signals.RequestsPerSecond));
        Assert.Equal(36 / 10_800.0, signals.ErrorRate.Value!.Value, 12);
        Assert.Equal(4 / 10_800.0, signals.ImplicitErrorRate.Value!.Value, 12);
    }

    [Fact]
    public void A_row_without_errors_is_traffic_only()
    {
        var signals = GoldenSignals.Of([Row(0, 1_000, 10), Row(1, 9_000)], Day);
        Assert.Equal((10_000, new Measured(0.01, 1_000)), (signals.Requests, signals.ErrorRate));
    }

    [Fact]
    public void What_is_not_reported_is_no_figure_and_never_0()
    {
        var signals = GoldenSignals.Of([Row(0, 100)], Day);
        Assert.Equal((null, null), (signals.ErrorRate.Value, signals.LatencyOk.P50));

        var nothing = GoldenSignals.Of([], Day);
        Assert.Equal((null, null, null), (nothing.Requests, nothing.RequestsPerSecond, nothing.ErrorRate.Value));
    }

    [Theory]
    [InlineData("0.5:10;+Inf:90", 0.5, true)]
    [InlineData("0.5:60;+Inf:40", 0.4166666667, false)]
    [InlineData("0.5:0;1:0;2:4", 1.5, false)]
    [InlineData("0:10", 0, false)]
    public void In_the_last_bucket_without_a_bound_it_is_at_least_the_bound_before(string histogram, double median, bool atLeast)
    {
        var found = LatencyPercentile.Of(LatencyHistogram.Parse(histogram, out _), 0.5)!;

        Assert.Equal(median, found.Seconds, 9);
        Assert.Equal(atLeast, found.AtLeast);
    }

    [Theory]
    [InlineData("+Inf:10")]
    [InlineData("0.1:0")]
    public void Without_a_bound_or_a_request_there_is_none(string histogram) =>
        Assert.Null(LatencyPercentile.Of(LatencyHistogram.Parse(histogram, out _), 0.5));

    [Fact]
    public void Without_a_histogram_there_is_none() => Assert.Null(LatencyPercentile.Of(null, 0.5));
}
