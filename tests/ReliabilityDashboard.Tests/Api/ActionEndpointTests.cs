using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Security.ApiKeys;
using ReliabilityDashboard.Tests.Running;
using TestDatabases;

namespace ReliabilityDashboard.Tests.Api;

/// <summary>Actions of every origin as programs write them down, list and follow them.</summary>
[EitherDatabase]
[Collection(SharedProgram.Name)]
public sealed class ActionEndpointTests(RunningProgram program)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_is_written_down_found_and_followed_by_who_saw_it()
    {
        using var client = await ClientAsync();
        var owner = $"team-{Guid.NewGuid():n}";

        var (status, made, tag) = await SendAsync(
            client, HttpMethod.Post, "",
            $$"""
            { "title": " Split the pool ", "kind": "architectural", "caller": "web", "callee": "pay", "pattern": "bulkhead",
              "owner": "{{owner}}", "origin": { "kind": "experiment", "id": "E-1" } }
            """);

        Assert.Equal(HttpStatusCode.Created, status);
        var id = Word(made, "id");
        Assert.Equal(
            ("Split the pool", "open", "experiment", "E-1", "by-hand"),
            (
                Word(made, "title"), Word(made, "state"), Word(made.GetProperty("origin"), "kind"), Word(made.GetProperty("origin"), "id"),
                Word(made, "source")));
        Assert.Equal(
            [
                "id", "title", "kind", "origin", "service", "caller", "callee", "pattern", "owner", "due", "opened", "state", "done",
                "evidence", "reason", "groups", "incidents", "cost", "url", "source", "updated_at",
            ],
            made.EnumerateObject().Select(field => field.Name));

        const string Done = """{ "state": "done" }""";
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await SendAsync(client, HttpMethod.Patch, id, Done)).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await SendAsync(client, HttpMethod.Patch, id, Done, "\"9-a\"")).Status);
        var (changed, now, _) = await SendAsync(client, HttpMethod.Patch, id, """{ "state": "in-progress", "cost": 1200 }""", tag);
        Assert.Equal((HttpStatusCode.OK, "in-progress", 1200), (changed, Word(now, "state"), now.GetProperty("cost").GetDouble()));
        var (_, read, second) = await SendAsync(client, HttpMethod.Get, id);
        Assert.NotEqual(tag, second);
        Assert.Equal("in-progress", Word(read, "state"));
        var (_, done, _) = await SendAsync(client, HttpMethod.Patch, id, """{ "state": "done", "done": "2020-01-31" }""", second);
        // It was opened later than that.
        Assert.Equal(["done"], Faults(done));

        Assert.Equal(
            [id], await IdsAsync(client, $"owner={owner.ToUpperInvariant()}&state=in-progress&origin=experiment&pattern=bulkhead"));
        Assert.Empty(await IdsAsync(client, $"owner={owner}&state=done"));
        Assert.Empty(await IdsAsync(client, $"owner={owner}&kind=process"));
        Assert.Empty(await IdsAsync(client, $"owner={owner}&source=files"));
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(client, HttpMethod.Get, "999999")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(client, HttpMethod.Get, "x")).Status);
    }

    [Fact]
    public async Task What_came_after_a_done_improvement_is_told_and_of_any_other_why_not()
    {
        using var client = await ClientAsync();
        var owner = $"team-{Guid.NewGuid():n}";
        async Task<string> MakeAsync(string more) => Word((await SendAsync(
            client, HttpMethod.Post, "", $$"""{ "title": "Split the pool", "owner": "{{owner}}", {{more}} }""")).Answer, "id");
        var done = await MakeAsync("""
            "kind": "architectural", "service": "effects", "state": "done", "opened": "2020-01-06", "done": "2020-01-13"
            """);
        var (open, process) = (
            await MakeAsync("\"kind\": \"architectural\", \"service\": \"effects\""), await MakeAsync("\"kind\": \"process\""));
        async Task<JsonElement> EffectAsync(string id) => (await SendAsync(client, HttpMethod.Get, $"{id}/effect")).Answer;

        var told = await EffectAsync(done);
        Assert.Equal(("effects", "2020-01-13"), (Word(told.GetProperty("scope"), "service"), Word(told, "done")));
        Assert.Equal(26, told.GetProperty("after").GetProperty("weeks").GetInt32());
        // Nothing is stored of the years before.
        Assert.Equal(("nothing-to-compare", "too little history before it"), (Word(told, "verdict"), Word(told, "reason")));
        Assert.Equal("it is not done", Word(await EffectAsync(open), "reason"));
        Assert.Equal("it is no architectural improvement", Word(await EffectAsync(process), "reason"));
        foreach (var id in new[] { "999999", "x" })
            Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(client, HttpMethod.Get, $"{id}/effect")).Status);

        // The list has it in short.
        var list = await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/actions?owner={owner}", UriKind.Relative), Cancel);
        Assert.Equal(
            [null, null, "nothing-to-compare"],
            list.GetProperty("items").EnumerateArray()
                .Select(one => one.TryGetProperty("effect", out var effect) ? Word(effect, "verdict") : null));
    }

    [Fact]
    public async Task A_list_goes_on_behind_its_page()
    {
        using var client = await ClientAsync();
        var owner = $"team-{Guid.NewGuid():n}";
        List<string> made = [];
        foreach (var title in new[] { "a", "b", "c" })
            made.Add(Word((await SendAsync(
                client, HttpMethod.Post, "", $$"""{ "title": "{{title}}", "kind": "process", "owner": "{{owner}}" }""")).Answer, "id"));
        made.Reverse();

        var first = await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/actions?owner={owner}&limit=2", UriKind.Relative), Cancel);
        Assert.Equal(made[..2], first.GetProperty("items").EnumerateArray().Select(one => Word(one, "id")));
        Assert.Equal(made[2..], await IdsAsync(client, $"owner={owner}&limit=2&cursor={Word(first, "next_cursor")}"));
    }

    [Theory]
    [InlineData("""{ "kind": "process" }""", "title")]
    [InlineData("""{ "title": " ", "kind": "process" }""", "title")]
    [InlineData("""{ "title": "a" }""", "kind")]
    [InlineData("""{ "title": "a", "kind": "habit" }""", "kind")]
    [InlineData("""{ "title": "a", "kind": "process", "caller": "web" }""", "callee")]
    [InlineData("""{ "title": "a", "kind": "process", "service": "pay", "caller": "web", "callee": "pay" }""", "service")]
    [InlineData("""{ "title": "a", "kind": "process", "state": "not-doing" }""", "reason")]
    [InlineData("""{ "title": "a", "kind": "process", "incidents": ["999999"] }""", "incidents")]
    [InlineData("""{ "title": "a", "kind": "process", "groups": ["x"] }""", "groups")]
    [InlineData("""{ "title": "a", "kind": "process", "due": "soon" }""", "due")]
    [InlineData("""{ "title": "a", "kind": "process", "cost": -1 }""", "cost")]
    [InlineData("""{ "title": "a", "kind": "process", "origin": { "kind": "advice" } }""", "origin.kind")]
    [InlineData("""{ "title": "a", "kind": "process", "id": "7" }""", "id")]
    public async Task What_is_not_right_is_named(string body, string field)
    {
        using var client = await ClientAsync();

        var (status, problem, _) = await SendAsync(client, HttpMethod.Post, "", body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal([field], Faults(problem));
    }

    private static IEnumerable<string> Faults(JsonElement problem) =>
        problem.GetProperty("errors").EnumerateObject().Select(one => one.Name);

    private static string Word(JsonElement from, string name) => from.GetProperty(name).GetString() ?? "";

    private static async Task<string[]> IdsAsync(HttpClient client, string query)
    {
        var answer = await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/actions?{query}", UriKind.Relative), Cancel);
        return [.. answer.GetProperty("items").EnumerateArray().Select(one => Word(one, "id"))];
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer, string? Tag)> SendAsync(
        HttpClient client, HttpMethod method, string id, string? body = null, string? tag = null)
    {
        using var request = new HttpRequestMessage(method, id.Length == 0 ? "/api/v1/actions" : $"/api/v1/actions/{id}");
        if (body is not null) request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        if (tag is not null) request.Headers.TryAddWithoutValidation("If-Match", tag);
        using var answer = await client.SendAsync(request, Cancel);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel), answer.Headers.ETag?.ToString());
    }

    private async Task<HttpClient> ClientAsync()
    {
        var client = program.Visitor();
        var key = await program.Services.GetRequiredService<ApiKeyCommands>().CreateAsync("actions", ApiScope.All, 1, "a test", Cancel);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }
}
