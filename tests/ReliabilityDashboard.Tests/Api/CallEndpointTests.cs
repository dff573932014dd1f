using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Security.ApiKeys;
using ReliabilityDashboard.Tests.Running;
using TestDatabases;

namespace ReliabilityDashboard.Tests.Api;

/// <summary>What programs say of calls.</summary>
[EitherDatabase]
[Collection(SharedProgram.Name)]
public sealed class CallEndpointTests(RunningProgram program)
{
    private static readonly string Caller = $"caller-{Guid.NewGuid():n}", Callee = $"callee-{Guid.NewGuid():n}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_is_declared_by_a_word_about_it_and_gone_once_that_is_withdrawn()
    {
        using var client = await ClientAsync();

        var (status, call) = await SayAsync(client, """ "timeout": true, "retry": "Backoff-Jitter" """);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            ("untraced", "yes", "unstated", "backoff-jitter", true),
            (
                Word(call, "state"), Word(call, "timeout"), Word(call, "fallback"), Word(call, "retry"),
                call.GetProperty("mode_assumed").GetBoolean()));
        Assert.Equal(
            [("declared", "yes"), ("timeout", "yes"), ("retry", "backoff-jitter")],
            call.GetProperty("by_people").EnumerateArray().Select(one => (Word(one, "field"), Word(one, "value"))));

        (status, call) = await SayAsync(client, """ "timeout": "no" """);
        Assert.Equal((HttpStatusCode.OK, "no"), (status, Word(call, "timeout")));
        Assert.Equal(HttpStatusCode.NoContent, (await SayAsync(client, """ "timeout": null, "retry": null """)).Status);
        var listed = await client.GetFromJsonAsync<JsonElement>(
            new Uri($"/api/v1/dependencies?service={Caller}", UriKind.Relative), Cancel);
        Assert.Empty(listed.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Names_of_300_letters_are_names()
    {
        using var client = await ClientAsync();
        var (caller, callee) = (Guid.NewGuid().ToString("n").PadRight(300, 'ж'), Guid.NewGuid().ToString("n").PadRight(300, '/'));

        var (status, call) = await PatchAsync(client, $$"""{ "caller": "{{caller}}", "callee": "{{callee}}", "mode": "async" }""");

        Assert.Equal((HttpStatusCode.OK, caller, callee), (status, Word(call, "caller"), Word(call, "callee")));
    }

    [Theory]
    [InlineData("{}", "caller callee")]
    [InlineData("""{ "caller": "a", "callee": " ", "mode": "sync" }""", "callee")]
    [InlineData("""{ "caller": "a", "callee": "b" }""", "mode")]
    [InlineData("""{ "caller": "a", "callee": "A", "mode": "sync" }""", "callee")]
    [InlineData("""{ "caller": "a", "callee": "b", "mode": "later" }""", "mode")]
    [InlineData("""{ "caller": "a", "callee": "b", "timeout": 500 }""", "timeout")]
    [InlineData("""{ "caller": "a", "callee": "b", "retry": "unstated" }""", "retry")]
    [InlineData("""{ "caller": "a", "callee": "b", "timeout_ms": 5 }""", "timeout_ms")]
    public async Task What_is_not_right_is_named(string body, string fields)
    {
        using var client = await ClientAsync();

        var (status, problem) = await PatchAsync(client, body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(
            fields.Split(' ').Order(), problem.GetProperty("errors").EnumerateObject().Select(one => one.Name).Order());
    }

    private static string? Word(JsonElement from, string name) => from.GetProperty(name).GetString();

    private static Task<(HttpStatusCode Status, JsonElement Answer)> SayAsync(HttpClient client, string said) =>
        PatchAsync(client, $$"""{ "caller": "{{Caller}}", "callee": "{{Callee}}", {{said}} }""");

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> PatchAsync(HttpClient client, string body)
    {
        using var content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        using var answer = await client.PatchAsync(new Uri("/api/v1/dependencies", UriKind.Relative), content, Cancel);
        return (
            answer.StatusCode,
            answer.StatusCode == HttpStatusCode.NoContent ? default : await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel));
    }

    private async Task<HttpClient> ClientAsync()
    {
        var client = program.Visitor();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", await program.Services.GetRequiredService<ApiKeyCommands>().CreateAsync("calls", ApiScope.All, 1, "a test", Cancel));
        return client;
    }
}
