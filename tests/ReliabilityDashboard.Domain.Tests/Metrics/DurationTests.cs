using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class DurationTests
{
    [Fact]
    public void Ten_twenty_thirty_and_240_minutes_have_a_mean_of_75_and_a_median_of_25()
    {
        Incident[] incidents = [Make.Recovered(10), Make.Recovered(20), Make.Recovered(30), Make.Recovered(240)];
        var figures = TimeToRecovery.Metric.Of(incidents, Make.Year2026).Durations;
        Assert.Equal(75 * 60, figures.Mean);
        Assert.Equal(25 * 60, figures.Median);
        Assert.Equal(177 * 60, figures.P90!.Value, precision: 6); // rank 2.7 of 0…3: 30 + 0.7 · 210
        Assert.Equal(4, figures.N);
        Assert.Null(figures.CiLow); // none under six
    }

    [Fact]
    public void Open_incidents_are_left_out_of_time_to_recovery() =>
        Assert.Equal(DurationFigures.None, TimeToRecovery.Metric.Of([Make.Incident("2026-03-02", "2026-03-02")], Make.Year2026).Durations);

    [Fact]
    public void Zero_and_reversed_spans_are_left_out_and_counted()
    {
        Incident[] incidents =
        [
            Make.Incident("2026-03-02", null, "2026-03-02"), // back-filled
            Make.Incident("2026-03-02", null, "2026-03-01"), // reversed
            Make.Incident("2026-03-02", null, "2026-03-02T00:30Z"),
            Make.Incident("2026-03-01", "2026-03-02", "2026-03-02T00:10Z"),
        ];
        var figures = TimeToRecovery.Metric.Of(incidents, Make.Year2026);
        Assert.Equal((1, 1, 1, 1), (figures.ZeroLeftOut, figures.OutOfOrder, figures.FromDetected, figures.FromStarted));
        Assert.Equal(20 * 60, figures.Durations.Mean);
    }

    [Fact]
    public void A_broken_pair_leaves_out_only_what_needs_it()
    {
        // Detected before the start, recovery from detection is still whole.
        var incident = Make.Incident("2026-03-02T01:00Z", "2026-03-02T00:30Z", "2026-03-02T02:00Z");
        Assert.Equal(90 * 60, TimeToRecovery.Metric.Of([incident], Make.Year2026).Durations.Mean);
        Assert.Equal(0, TimeToDetection.Metric.Of([incident], Make.Year2026).N);
        Assert.Equal(1, TimeToDetection.Metric.Of([incident], Make.Year2026).OutOfOrder);
    }

    [Fact]
    public void Recovery_is_placed_by_its_resolution_and_detection_by_its_detection()
    {
        var incident = Make.Incident("2026-01-31T23:00Z", "2026-01-31T23:30Z", "2026-02-01T01:00Z");
        var (january, february) = (Utc.Between("2026-01-01", "2026-02-01"), Utc.Between("2026-02-01", "2026-03-01"));
        Assert.Equal(
            (0, 1),
            (TimeToRecovery.Metric.Of([incident], january).Durations.N, TimeToRecovery.Metric.Of([incident], february).Durations.N));
        Assert.Equal((1, 0), (TimeToDetection.Metric.Of([incident], january).N, TimeToDetection.Metric.Of([incident], february).N));
    }

    [Fact]
    public void Recovery_may_end_at_mitigation_where_that_is_unknown_at_resolution()
    {
        var mitigated = Make.Recovered(60) with { MitigatedAt = Utc.At("2026-03-02T00:20Z") };
        var figures = TimeToRecovery.Metric.Of([mitigated, Make.Recovered(40)], Make.Year2026, RecoveryEndsAt.Mitigated);
        Assert.Equal(30 * 60, figures.Durations.Mean);
        Assert.Equal(1, figures.EndedResolved);
    }

    [Fact]
    public void An_inferred_start_gives_no_time_to_detection_and_a_real_zero_stays()
    {
        var noticed = Make.Incident("2026-03-02", "2026-03-02");
        Assert.Equal(0, TimeToDetection.Metric.Of([noticed with { StartedInferred = true }], Make.Year2026).N);
        Assert.Equal(0, TimeToDetection.Metric.Of([noticed], Make.Year2026).Durations.Mean);
    }

    [Fact]
    public void Acknowledgement_and_mitigation_run_from_detection()
    {
        var incident = Make.Incident("2026-03-02", "2026-03-02T00:10Z") with
        {
            AcknowledgedAt = Utc.At("2026-03-02T00:15Z"),
            MitigatedAt = Utc.At("2026-03-02T00:40Z"),
        };
        Assert.Equal(5 * 60, TimeToAcknowledge.Metric.Of([incident], Make.Year2026).Durations.Mean);
        Assert.Equal(30 * 60, TimeToMitigate.Metric.Of([incident], Make.Year2026).Durations.Mean);
    }

    [Fact]
    public void What_does_not_count_is_in_no_duration()
    {
        var incident = Make.Recovered(10);
        Incident[] none =
        [
            incident with
            {
                Status = IncidentStatus.Cancelled,
            },
            incident with
            {
                Duplicate = true,
            },
            incident with
            {
                Exercise = true,
            },
            incident with
            {
                MissingAtSource = true,
            },
        ];
        Assert.Equal(0, TimeToRecovery.Metric.Of(none, Make.Year2026).Durations.N);
    }

    [Fact]
    public void The_survival_view_has_the_open_incidents_in_it()
    {
        // Recovered after 10 and 30 minutes; two still open after an hour: the curve is 0.75, 0.5 and never falls further.
        Incident[] incidents =
        [
            Make.Recovered(10),
            Make.Recovered(30),
            Make.Incident("2026-03-02", "2026-03-02"),
            Make.Incident("2026-03-02", "2026-03-02"),
            Make.Recovered(0),
        ];
        var figures = RecoverySurvival.Of(incidents, Make.Year2026, Utc.At("2026-03-02T01:00Z"));
        Assert.Equal((4, 2, 1), (figures.N, figures.Open, figures.LeftOut));
        Assert.Equal(30 * 60, figures.Median);
    }

    [Fact]
    public void More_than_half_still_open_has_no_median()
    {
        Incident[] incidents = [Make.Recovered(10), Make.Incident("2026-03-02", "2026-03-02"), Make.Incident("2026-03-02", "2026-03-02")];
        var figures = RecoverySurvival.Of(incidents, Make.Year2026, Utc.At("2026-03-02T01:00Z"));
        Assert.Null(figures.Median);
        Assert.True(figures.MoreThanHalfOpen);
    }

    [Fact]
    public void What_recovered_after_the_period_was_open_at_its_end()
    {
        var figures = RecoverySurvival.Of(
            [Make.Recovered(60 * 48, "2026-03-30")], Utc.Between("2026-03-01", "2026-04-01").CutTo(Utc.Between("2026-03-01", "2026-03-31")),
            Utc.At("2026-06-01"));
        Assert.Equal((1, 1), (figures.N, figures.Open));
    }
}
