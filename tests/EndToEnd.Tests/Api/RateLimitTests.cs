using System.Globalization;
using System.Net;
using EndToEnd.Tests.Running;
using TestDatabases;

namespace EndToEnd.Tests.Api;

/// <summary>Each key has its own minute.</summary>
[EitherDatabase]
public sealed class RateLimitTests(StrictApp strict)
{
    [Fact]
    public async Task Too_many_calls_of_one_key_are_429_with_the_seconds_to_wait_and_another_key_goes_on()
    {
        var app = await strict.ReadyAsync();
        using var busy = await ApiClient.OpenAsync(app);
        using var other = await ApiClient.OpenAsync(app);
        var calls = 0;
        ApiAnswer answer;
        // A minute may be over in between, on a slow machine, and give as many again.
        while (
            (answer = await busy.GetAsync("/api/v1/imports?limit=1")).Status == HttpStatusCode.OK
            && calls < 10 * StrictApp.RequestsPerMinute
        )
            calls++;

        var refused = answer.Is(HttpStatusCode.TooManyRequests);
        Assert.True(calls >= StrictApp.RequestsPerMinute, $"Refused after {calls} calls.");

        Assert.InRange(int.Parse(refused.Message.Headers.RetryAfter!.ToString(), CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal("application/problem+json", refused.Message.Content.Headers.ContentType?.MediaType);
        (await other.GetAsync("imports")).Is(HttpStatusCode.OK);
    }
}
