using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class TimeToCloseTests
{
    private static Incident Mitigated(string mitigated, string resolved) =>
        Make.Incident("2026-03-31T22:00Z", null, resolved) with
        {
            MitigatedAt = Utc.At(mitigated),
        };

    [Fact]
    public void It_runs_from_mitigation_to_resolution()
    {
        Incident[] incidents =
        [
            Mitigated("2026-04-01T00:00Z", "2026-04-01T00:10Z"),
            Mitigated("2026-04-01T00:00Z", "2026-04-01T00:20Z"),
            Mitigated("2026-04-01T00:00Z", "2026-04-01T01:30Z"),
        ];

        var durations = TimeToClose.Metric.Of(incidents, Make.Year2026).Durations;

        // 10, 20 and 90 minutes.
        Assert.Equal((40 * 60, 20 * 60, 3), (durations.Mean, durations.Median, durations.N));
    }

    [Fact]
    public void It_is_placed_by_its_resolution()
    {
        Incident[] one = [Mitigated("2026-03-31T23:00Z", "2026-04-01T01:00Z")];

        Assert.Equal(0, TimeToClose.Metric.Of(one, Utc.Between("2026-03-01", "2026-04-01")).N);
        Assert.Equal(2 * 60 * 60, TimeToClose.Metric.Of(one, Utc.Between("2026-04-01", "2026-05-01")).Durations.Mean);
    }

    [Fact]
    public void Without_a_mitigation_there_is_none_and_a_reversed_one_is_left_out()
    {
        var spans = TimeToClose.Metric.Of(
            [Make.Recovered(10), Mitigated("2026-04-01T01:00Z", "2026-04-01T00:00Z"), Mitigated("2026-04-01", "2026-04-01")],
            Make.Year2026);

        // Closed in the moment it was mitigated: a span of 0 stays.
        Assert.Equal((1, 1, 0), (spans.N, spans.OutOfOrder, spans.Durations.Median));
    }
}
