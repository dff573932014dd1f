using ReliabilityDashboard.Shell.Components;

namespace ReliabilityDashboard.Tests.Shell.Components;

public sealed class RelativeTimeTests
{
    [Theory]
    [InlineData(-4, "just now")]
    [InlineData(-5, "5\u202fs ago")]
    [InlineData(-119, "1\u202fmin ago")]
    [InlineData(-47 * 3600, "47\u202fh ago")]
    [InlineData(-48 * 3600, "2\u202fd ago")]
    [InlineData(3 * 3600 + 1, "in 3\u202fh")]
    public void One_unit_rounded_down(int seconds, string said)
    {
        var now = new DateTime(2026, 9, 14, 9, 0, 0, DateTimeKind.Utc);
        Assert.Equal(said, RelativeTime.Say(now.AddSeconds(seconds), now));
    }
}
