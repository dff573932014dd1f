using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Metrics.Records;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class CountTests
{
    private static Change Change(long id, ChangeKind kind) => new(id, "files", "c", Utc.At("2026-03-02"), kind, null, null, null, null);

    [Fact]
    public void A_count_is_null_before_the_first_stored_record_and_0_after_it()
    {
        Assert.Null(IncidentCount.Of([], Utc.Between("2026-01-01", "2026-02-01"), Utc.At("2026-02-01")).Total);
        Assert.Equal(0, IncidentCount.Of([], Utc.Between("2026-02-01", "2026-03-01"), Utc.At("2026-02-01")).Total);
        Assert.Null(IncidentCount.Of([], Make.Year2026, null).Total);
    }

    [Fact]
    public void Every_category_has_a_count_and_the_unknown_ones_too()
    {
        Incident[] incidents = [Make.Incident("2026-03-02") with { Category = IncidentCategory.Logic }, Make.Incident("2026-03-03")];
        var figures = IncidentCount.Of(incidents, Make.Year2026, incidents[0].StartedAt);
        Assert.Equal(
            (2, 1, 0, 1),
            (figures.Total, figures.ByClass[(int)IncidentCategory.Logic], figures.ByClass[(int)IncidentCategory.Data], figures.ByClass[^1])
        );
    }

    [Fact]
    public void A_change_with_two_incidents_failed_once_and_growth_is_no_change_that_can_fail()
    {
        Change[] changes =
        [
            Change(1, ChangeKind.Release),
            Change(2, ChangeKind.Configuration),
            Change(3, ChangeKind.Infrastructure),
            Change(4, ChangeKind.Release),
            Change(5, ChangeKind.Growth),
        ];
        ChangeLink[] links = [new(1, SetBy.Source), new(1, SetBy.Person), new(2, SetBy.Suggested), new(5, SetBy.Person)];
        var figures = ChangeFailureRate.Of(changes, links, Make.Year2026);
        Assert.Equal(new Measured(0.25, 4), figures.Value);
        Assert.Equal(new Measured(0.5, 4), figures.Suggested);
    }

    [Fact]
    public void Crashes_per_1000_sessions_need_sessions()
    {
        Assert.Equal(new CrashFigures(3, 1.5), CrashCount.Of(3, 2_000, Make.Year2026, Utc.At("2026-01-05")));
        Assert.Equal(new CrashFigures(3, null), CrashCount.Of(3, null, Make.Year2026, Utc.At("2026-01-05")));
        Assert.Equal(new CrashFigures(null, null), CrashCount.Of(0, 2_000, Make.Year2026, null));
    }

    [Fact]
    public void Crashes_are_counted_where_sessions_cannot_be_asked_and_only_their_rate_is_missing()
    {
        var start = Utc.At("2026-03-01");
        var records = new CrashRecords
        {
            Calendar = ReportingCalendar.Utc,
            Now = Utc.At("2026-06-01"),
            FirstStored = start,
            Crashes = new([new Occurrence(1, start, 1), new Occurrence(1, start, 2)], one => one.At),
            Repeats = new([], start, TimeSpan.FromDays(180)),
            Sessions = new Refusal("from", "sessions are kept from 1 Apr 2026 on"),
        };

        var figures = CrashCount.Metric.Over(records).Of(Make.Year2026);

        Assert.Equal(2L, CrashCount.Metric.Field("total")!.Value(figures));
        Assert.Null(CrashCount.Metric.Field("per_1000_sessions")!.Value(figures));
        Assert.Equal("Sessions are kept from 1 Apr 2026 on.", CrashCount.Metric.Reason(figures));
    }
}
