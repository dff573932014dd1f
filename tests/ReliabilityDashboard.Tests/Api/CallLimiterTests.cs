using Microsoft.Extensions.Options;
using ReliabilityDashboard.Api;

namespace ReliabilityDashboard.Tests.Api;

public sealed class CallLimiterTests
{
    private readonly ManualClock clock = new();
    private readonly CallLimiter limiter;

    public CallLimiterTests() => limiter = new(Options.Create(new ApiOptions { RequestsPerMinute = 2 }), clock);

    [Fact]
    public void After_the_last_call_of_a_minute_it_says_how_long_the_minute_still_lasts()
    {
        Assert.Null(limiter.Take("1"));
        clock.Pass(TimeSpan.FromSeconds(20));
        Assert.Null(limiter.Take("1"));
        clock.Pass(TimeSpan.FromSeconds(10));

        Assert.Equal(TimeSpan.FromSeconds(30), limiter.Take("1"));
        clock.Pass(TimeSpan.FromSeconds(30));
        Assert.Null(limiter.Take("1"));
    }

    [Fact]
    public void Each_key_has_a_minute_of_its_own()
    {
        limiter.Take("1");
        limiter.Take("1");

        Assert.NotNull(limiter.Take("1"));
        Assert.Null(limiter.Take("2"));
    }
}
