using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Security.ApiKeys;
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Tests.Running;
using TestDatabases;

namespace ReliabilityDashboard.Tests.Api;

/// <summary>Changes as programs list them and say what is known of them.</summary>
[EitherDatabase]
[Collection(SharedProgram.Name)]
public sealed class ChangeEndpointTests(RunningProgram program)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task They_are_listed_newest_first_page_by_page_and_followed_by_who_saw_them()
    {
        var (source, ids) = await StoreAsync(3);
        using var client = await ClientAsync();

        var first = await GetAsync(client, $"?source={source}&from=2026-01-01&limit=2");
        Assert.Equal([ids[2], ids[1]], Ids(first));
        Assert.Equal(["items", "next_cursor", "offered"], first.EnumerateObject().Select(field => field.Name));
        var rest = await GetAsync(
            client, $"?source={source}&from=2026-01-01&limit=2&cursor={first.GetProperty("next_cursor").GetString()}");
        Assert.Equal([ids[0]], Ids(rest));
        Assert.Equal(JsonValueKind.Null, rest.GetProperty("next_cursor").ValueKind);

        var (status, said, tag) = await PatchAsync(client, ids[0], """{ "written_by": "both", "strategy": "blue-green" }""");
        Assert.Equal((HttpStatusCode.OK, "both", "blue-green"), (status, Word(said, "written_by"), Word(said, "strategy")));
        Assert.Equal(
            ["written_by", "strategy"], said.GetProperty("said_by_person").EnumerateArray().Select(field => field.GetString()));
        Assert.Equal([ids[0]], Ids(await GetAsync(client, $"?source={source}&from=2026-01-01&written_by=both")));
        Assert.Equal([ids[0]], Ids(await GetAsync(client, $"?source={source}&from=2026-01-01&strategy=Blue-Green&written_by=both")));

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await PatchAsync(client, ids[0], """{ "kind": "growth" }""", "\"7-a\"")).Status);
        var (_, withdrawn, _) = await PatchAsync(client, ids[0], """{ "written_by": null, "strategy": null }""", tag);
        Assert.Equal(
            (JsonValueKind.Null, 0),
            (withdrawn.GetProperty("written_by").ValueKind, withdrawn.GetProperty("said_by_person").GetArrayLength()));
    }

    [Theory]
    [InlineData("""{ "written_by": "robot" }""", "written_by")]
    [InlineData("""{ "fixes": "nobody knows it" }""", "fixes")]
    [InlineData("""{ "service": "" }""", "service")]
    [InlineData("""{ "kind": "party", "result": "half" }""", "kind", "result")]
    [InlineData("""{ "title": "Other" }""", "title")]
    public async Task What_is_not_right_is_named(string body, params string[] fields)
    {
        var (_, ids) = await StoreAsync(1);
        using var client = await ClientAsync();
        var (status, problem, _) = await PatchAsync(client, ids[0], body);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(fields, problem.GetProperty("errors").EnumerateObject().Select(one => one.Name));
        Assert.Equal(HttpStatusCode.NotFound, (await PatchAsync(client, "999999999", "{}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PatchAsync(client, "x", "{}")).Status);
    }

    [Fact]
    public async Task How_much_they_hurt_is_a_ratio_or_the_reason_why_not_and_incidents_have_no_strategy()
    {
        using var client = await ClientAsync();
        var effect = await GetAsync(client, $"/effect?source={Guid.NewGuid():n}");
        Assert.Equal(
            ["rate_ratio", "low", "high", "level", "inside", "outside", "reason"], effect.EnumerateObject().Select(field => field.Name));
        Assert.Equal((JsonValueKind.Null, 0.95), (effect.GetProperty("rate_ratio").ValueKind, effect.GetProperty("level").GetDouble()));
        Assert.NotEmpty(Word(effect, "reason"));
        foreach (var address in new[] { "changes?category=data", "changes/effect?journey=a", "metrics/incidents?strategy=canary" })
            Assert.Equal(
                HttpStatusCode.BadRequest, (await client.GetAsync(new Uri($"/api/v1/{address}", UriKind.Relative), Cancel)).StatusCode);
        Assert.Equal(
            HttpStatusCode.OK,
            (await client.GetAsync(new Uri("/api/v1/metrics/deployment-rework-rate?written_by=both", UriKind.Relative), Cancel))
                .StatusCode);
    }

    private async Task<(string Source, string[] Ids)> StoreAsync(int many)
    {
        var source = $"s-{Guid.NewGuid():n}";
        var ids = await program.Services.GetRequiredService<WriteQueue>().ForBatchAsync(
            async context =>
            {
                var made = Enumerable.Range(1, many).Select(number => new ChangeEntity
                {
                    Source = source, ExternalId = $"c-{number}", At = new(2026, 5, number, 0, 0, 0, DateTimeKind.Utc),
                    Kind = ChangeKind.Release,
                }).ToList();
                context.Changes.AddRange(made);
                await context.SaveChangesAsync(Cancel);
                return made.ConvertAll(one => one.Id.ToString(CultureInfo.InvariantCulture));
            },
            Cancel);
        return (source, [.. ids]);
    }

    private static string Word(JsonElement from, string name) => from.GetProperty(name).GetString() ?? "";

    private static IEnumerable<string> Ids(JsonElement list) => list.GetProperty("items").EnumerateArray().Select(one => Word(one, "id"));

    private static Task<JsonElement> GetAsync(HttpClient client, string query) =>
        client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/changes{query}", UriKind.Relative), Cancel);

    private static async Task<(HttpStatusCode Status, JsonElement Answer, string? Tag)> PatchAsync(
        HttpClient client, string id, string body, string? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/v1/changes/{id}")
        {
            Content = new StringContent(body, new MediaTypeHeaderValue("application/merge-patch+json")),
        };
        if (tag is not null) request.Headers.TryAddWithoutValidation("If-Match", tag);
        using var answer = await client.SendAsync(request, Cancel);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel), answer.Headers.ETag?.ToString());
    }

    private async Task<HttpClient> ClientAsync()
    {
        var client = program.Visitor();
        var key = await program.Services.GetRequiredService<ApiKeyCommands>().CreateAsync("changes", ApiScope.All, 1, "a test", Cancel);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }
}
