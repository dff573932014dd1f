using ReliabilityDashboard.Reading.Incidents;

namespace ReliabilityDashboard.Reading.Tests.Words;

public sealed class TimelineScaleTests
{
    private static readonly DateTime Start = new(2026, 5, 1, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Lines_lie_as_far_apart_as_their_instants()
    {
        var scale = Of(0, 15, 15, 60);
        Assert.Equal([0, 0.25, 0.25, 1], scale.Places);
        Assert.Empty(scale.Shortened);
    }

    [Fact]
    public void Days_in_which_nothing_happened_take_half_the_room_of_all_the_rest_and_are_told()
    {
        // Changes six and three days before an incident of 100 minutes.
        var scale = Of(-6 * 1440, -3 * 1440, 0, 40, 100);
        Assert.Equal([0, 0.25, 0.5, 0.7, 1], scale.Places.Select(place => Math.Round(place, 3)));
        Assert.Equal([new(1, "3\u202Fd"), new(2, "3\u202Fd")], scale.Shortened);
    }

    [Fact]
    public void A_long_incident_of_two_steps_is_as_long_as_it_is() => Assert.Empty(Of(0, 50_000).Shortened);

    [Fact]
    public void An_hour_beside_a_minute_is_still_as_long_as_it_is() => Assert.Empty(Of(0, 1, 61).Shortened);

    [Fact]
    public void Steps_at_one_instant_stand_apart_all_the_same() => Assert.Equal([0, 0.5, 1], Of(0, 0, 0).Places);

    [Fact]
    public void None_and_one_have_their_place()
    {
        Assert.Empty(Of().Places);
        Assert.Equal([0], Of(7).Places);
    }

    private static TimelineScale Of(params int[] minutes) =>
        TimelineScale.Of([.. minutes.Select(minute => new TimelineLine(Start.AddMinutes(minute), "x", "pager"))]);
}
