using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Tests.Time;

public sealed class InstantTextTests
{
    [Theory]
    [InlineData("2026-07-01", DateTimeKind.Unspecified, "2026-07-01T00:00:00")]
    [InlineData("2026-07-01 24:00", DateTimeKind.Unspecified, "2026-07-02T00:00:00")]
    [InlineData("2026-07-01T09:30:00Z", DateTimeKind.Utc, "2026-07-01T09:30:00")]
    [InlineData("2026-07-01T01:30+02:00", DateTimeKind.Utc, "2026-06-30T23:30:00")]
    public void What_has_no_offset_stays_a_time_of_somebodys_zone(string text, DateTimeKind kind, string clock)
    {
        Assert.True(InstantText.TryRead(text, out var instant));
        Assert.Equal((kind, clock), (instant.Kind, instant.ToString("s")));
    }

    [Theory]
    // Lord Howe Island goes from UTC+10:30 to +11 by half an hour, on 4 October 2026 at 2.
    [InlineData("2026-10-04 02:10", "Australia/Lord_Howe", "2026-10-03T15:40:00")]
    [InlineData("2026-10-04 02:10Z", "Australia/Lord_Howe", "2026-10-04T02:10:00")]
    public void A_time_that_does_not_exist_moves_forward_by_the_gap(string text, string zone, string utc)
    {
        Assert.True(InstantText.TryParse(text, TimeZoneInfo.FindSystemTimeZoneById(zone), out var instant));
        Assert.Equal((DateTimeKind.Utc, utc), (instant.Kind, instant.ToString("s")));
    }

    [Fact]
    public void What_would_lie_before_all_time_is_no_instant() =>
        Assert.False(InstantText.TryParse("0001-01-01", TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), out _));
}
