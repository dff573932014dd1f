using System.Globalization;
using System.Net;
using EndToEnd.Tests.Running;
using TestDatabases;

namespace EndToEnd.Tests.Api;

/// <summary>Each key has its own minute.</summary>
[EveryDatabase]
public sealed class RateLimitTests
{
    [Fact]
    public async Task Too_many_calls_of_one_key_are_429_with_the_seconds_to_wait_and_another_key_goes_on()
    {
        await using var app = await RunningApp.StartAsync(null, "--Api:RequestsPerMinute=3");
        using var busy = await ApiClient.OpenAsync(app);
        using var other = await ApiClient.OpenAsync(app);
        for (var call = 0; call < 3; call++) (await busy.GetAsync("imports")).Is(HttpStatusCode.OK);

        var refused = (await busy.GetAsync("imports")).Is(HttpStatusCode.TooManyRequests);

        Assert.InRange(int.Parse(refused.Message.Headers.RetryAfter!.ToString(), CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal("application/problem+json", refused.Message.Content.Headers.ContentType?.MediaType);
        (await other.GetAsync("imports")).Is(HttpStatusCode.OK);
    }
}
