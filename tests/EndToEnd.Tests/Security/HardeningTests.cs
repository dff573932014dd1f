using EndToEnd.Tests.Running;
using TestDatabases;

namespace EndToEnd.Tests.Security;

[EitherDatabase]
public sealed class HardeningTests(WrittenApp usual, EmptyApp behindAnother, StrictApp behindThisMachine)
{
    [Fact]
    public async Task Every_answer_tells_the_browser_to_run_files_of_this_app_only_and_nobody_frames_it()
    {
        var app = await usual.ReadyAsync();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address };
        foreach (var path in (string[])["/", "/css/base.css", "/no-such-page", "/api/v1/incidents", "/healthz"])
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.True(answer.Headers.Contains("Permissions-Policy"));
            Assert.False(answer.Headers.Contains("Server"));
            // Over plain HTTP it would lock people out.
            Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        }
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("10.9.9.9", false)]
    [InlineData("127.0.0.1", true)]
    public async Task Only_a_trusted_proxy_may_say_that_the_browser_came_over_https(string? trusted, bool believed)
    {
        SharedApp shared = trusted switch { null => usual, "127.0.0.1" => behindThisMachine, _ => behindAnother };
        var app = await shared.ReadyAsync();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address };
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/healthz");
        ask.Headers.Add("X-Forwarded-Proto", "https");
        ask.Headers.Add("X-Forwarded-Host", "reliability.example.org");
        ask.Headers.Add("X-Forwarded-For", "192.0.2.7");
        using var answer = await client.SendAsync(ask, TestContext.Current.CancellationToken);
        Assert.Equal(believed, answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task A_proxy_that_is_no_address_stops_the_start_and_names_the_key()
    {
        using var data = DataFolder.WithFile();
        var ended = await data.RunApartAsync("--urls", "http://127.0.0.1:0", "--Proxy:Trusted=proxy.example.org");
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains(
            "Proxy:Trusted: “proxy.example.org” is neither an IP address nor a network; expected such as 10.0.0.5, 10.1.0.0/16, ::1",
            ended.Error, StringComparison.Ordinal);
    }
}
