using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Security.ApiKeys;
using ReliabilityDashboard.Security.Hardening;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Tests.Running;
using TestDatabases;

namespace ReliabilityDashboard.Tests.Security;

/// <summary>How the program answers what it does not usually get.</summary>
[EitherDatabase]
[Collection(SharedProgram.Name)]
public sealed class AnswersToStrangersTests(RunningProgram program)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task HEAD_is_answered_as_GET_is_without_the_body_wherever_GET_is_taken()
    {
        using var administrator = await program.SignedInAsync("Keeper of heads", PersonRole.Administrator);
        using var programs = program.Visitor();
        programs.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", await program.Services.GetRequiredService<ApiKeyCommands>().CreateAsync("heads", ApiScope.All, 1, "a test", Cancel));
        var wrong = new List<string>();
        foreach (var pattern in ProgramRoutes.Of(program).Where(Gets).Select(ProgramRoutes.Pattern).Distinct())
        {
            // The circuit's own connection is opened by a script.
            if (pattern.StartsWith("/_blazor", StringComparison.Ordinal)) continue;
            var client = pattern.StartsWith("/api/", StringComparison.Ordinal) || pattern == "/metrics" ? programs : administrator;
            var address = ProgramRoutes.AddressOf(pattern);
            using var get = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
            using var request = new HttpRequestMessage(HttpMethod.Head, address);
            using var head = await client.SendAsync(request, Cancel);
            if (
                head.StatusCode != get.StatusCode
                || head.Content.Headers.ContentType?.ToString() != get.Content.Headers.ContentType?.ToString()
                || (await head.Content.ReadAsByteArrayAsync(Cancel)).Length > 0
            )
                wrong.Add($"{pattern}: {(int)get.StatusCode} and {(int)head.StatusCode}");
        }
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("http://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("http://127.0.0.1:1", false)]
    public async Task A_circuit_is_opened_by_own_pages_only(string? origin, bool mayOpen)
    {
        using var visitor = await program.SignedInAsync($"Visitor from {origin ?? "here"}", PersonRole.Viewer);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", origin ?? program.Address.GetLeftPart(UriPartial.Authority));
        using var answer = await visitor.SendAsync(request, Cancel);
        Assert.Equal(mayOpen ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("reliability.example.org", "https://reliability.example.org", true)]
    [InlineData("reliability.example.org", "https://RELIABILITY.example.org:443", true)]
    [InlineData("reliability.example.org:8443", "https://reliability.example.org:8443", true)]
    [InlineData("reliability.example.org", "https://reliability.example.org:8443", false)]
    [InlineData("reliability.example.org", "https://reliability.example.org.evil.example", false)]
    [InlineData("[::1]:5080", "http://[::1]:5080", true)]
    public void An_origin_is_a_host_and_a_port(string host, string origin, bool isOwn)
    {
        var http = new DefaultHttpContext();
        http.Request.Host = new(host);
        http.Request.Headers.Origin = origin;
        Assert.Equal(isOwn, OwnOrigin.IsOwn(http.Request));
    }

    [Theory]
    [InlineData("text/html", "Something went wrong in the app.", "text/html")]
    [InlineData("application/json", "the reason stands in the app", "application/problem+json")]
    public async Task A_fault_is_a_sentence_and_keeps_the_headers_of_every_answer(string accept, string sentence, string type)
    {
        using var visitor = await program.SignedInAsync($"Visitor of faults {accept}", PersonRole.Viewer);
        visitor.DefaultRequestHeaders.Accept.ParseAdd(accept);
        using var answer = await visitor.GetAsync(new Uri(RunningProgram.Faulty, UriKind.Relative), Cancel);
        Assert.Equal((HttpStatusCode.InternalServerError, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(SecurityHeaders.ContentPolicy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData(null, "A call was refused: key none")]
    [InlineData("rd_wrong", "A call was refused: key unknown")]
    public async Task A_refused_call_of_somebody_unknown_is_one_line_of_log(string? key, string line)
    {
        using var stranger = program.Visitor();
        if (key is not null) stranger.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var before = program.Heard.Count;
        using var answer = await stranger.GetAsync(new Uri("/api/v1/incidents", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        var heard = program
            .Heard.Skip(before)
            .Where(one => one.Contains("Api", StringComparison.Ordinal) || one.Contains("Auth", StringComparison.Ordinal));
        Assert.Contains(line, Assert.Single(heard), StringComparison.Ordinal);
    }

    private static bool Gets(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods || methods.Contains("GET");
}
