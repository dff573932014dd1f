using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Journeys;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class JourneyLevelTests
{
    private static readonly DateTime Now = Utc.At("2026-06-29T00:00Z");
    private static readonly Period Window = new(Now.AddDays(-28), Now);
    private static readonly ServiceCatalogue Catalogue = new([]);
    private static readonly Journey Checkout = new("checkout", 10, 0.03, 80, 12_000) { CriticalServices = ["payments"], SlaTarget = 0.999 };

    [Fact]
    public void Twelve_bad_minutes_of_28_days_leave_28_minutes_of_three_nines()
    {
        var level = Of(Bad("2026-06-10T10:00Z", 12));
        Assert.Equal(28.32, level.MinutesLeft!.Value, 6);
        Assert.Equal(0.298, level.Burn!.Value, 3);
        Assert.Equal((40_320L, 0), (level.Attained.N, level.WithoutShare));
    }

    [Fact]
    public void Minutes_that_several_incidents_share_count_once_and_only_inside_the_window()
    {
        // 10:00–10:12 and 10:06–10:20 are 20 minutes; one reaches into the window by 5.
        var level = Of(
            Bad("2026-06-10T10:00Z", 12), Bad("2026-06-10T10:06Z", 14), Bad("2026-06-10T10:10Z", 2), Bad("2026-05-31T23:50Z", 15));
        Assert.Equal(25, 40_320 * (1 - level.Attained.Value!.Value), 6);
    }

    [Fact]
    public void What_hits_a_critical_service_counts_without_its_name_and_what_is_contained_or_elsewhere_does_not()
    {
        var critical = Bad("2026-06-10T10:00Z", 10) with { Journey = null, Service = "web", AffectedServices = ["web", "Payments"] };
        var elsewhere = Bad("2026-06-11T10:00Z", 10) with { Journey = null, Service = "web" };
        var contained = Bad("2026-06-12T10:00Z", 10) with { AffectedUsers = 9, ActiveUsers = 1_000 };
        var exercise = Bad("2026-06-13T10:00Z", 10) with { Exercise = true };
        Assert.Equal(10, 40_320 * (1 - Of(critical, elsewhere, contained, exercise).Attained.Value!.Value), 6);
    }

    [Fact]
    public void An_open_one_goes_on_until_now_and_one_without_share_or_end_is_counted_beside()
    {
        var open = Bad("2026-06-28T23:00Z", 0) with { ResolvedAt = null, Status = IncidentStatus.Open };
        var noShare = Bad("2026-06-10T10:00Z", 10) with { AffectedUsers = null };
        var noEnd = Bad("2026-06-11T10:00Z", 10) with { ResolvedAt = null, Status = IncidentStatus.Resolved };
        var long_ago = noEnd with { StartedAt = Window.From.AddDays(-9) };
        var level = Of(open, noShare, noEnd, long_ago);
        Assert.Equal(60, 40_320 * (1 - level.Attained.Value!.Value), 6);
        Assert.Equal(2, level.WithoutShare);
    }

    [Fact]
    public void A_window_that_still_runs_counts_its_minutes_so_far_and_a_target_of_1_has_no_burn()
    {
        var window = ServiceLevelWindow.Month.At(Utc.At("2026-06-16T00:00Z"), ReportingCalendar.Utc);
        var level = ServiceLevel.OfJourney(
            Checkout with { SlaTarget = 1 }, [Bad("2026-06-10T10:00Z", 12)], Catalogue, 0.01, window, Utc.At("2026-06-16T00:00Z"));
        Assert.Equal((21_600L, Utc.At("2026-07-01")), (level.Attained.N, level.Window.To));
        Assert.Null(level.Burn);
        Assert.Equal(-12, level.MinutesLeft!.Value, 6);
        Assert.False(level.IsMet);
    }

    [Fact]
    public void Windows_are_28_days_up_to_now_or_the_calendars()
    {
        Assert.Equal(Window, ServiceLevelWindow.Last28Days.At(Now, ReportingCalendar.Utc));
        Assert.Equal(
            new Period(Utc.At("2026-04-01"), Utc.At("2026-07-01")), ServiceLevelWindow.Quarter.At(Now, ReportingCalendar.Utc));
    }

    private static ServiceLevel Of(params Incident[] incidents) =>
        ServiceLevel.OfJourney(Checkout, incidents, Catalogue, 0.01, Window, Now);

    private static Incident Bad(string from, double minutes) =>
        Make.Incident(from, null, from) with
        {
            ResolvedAt = Utc.At(from).AddMinutes(minutes), Journey = "Checkout", AffectedUsers = 2, ActiveUsers = 100,
        };
}
