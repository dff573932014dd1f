using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Security.ApiKeys;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Tests.Running;
using TestDatabases;

namespace ReliabilityDashboard.Tests.Api;

/// <summary>Pattern advice as programs ask for it and set it aside.</summary>
[EitherDatabase]
[Collection(SharedProgram.Name)]
public sealed class AdviceEndpointTests(RunningProgram program)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_advice_is_found_and_set_aside_once()
    {
        var service = await SilentServiceAsync();
        using var client = await ClientAsync();

        var found = Assert.Single(await ListAsync(client, $"service={service.ToUpperInvariant()}"));
        Assert.Equal(
            ("silent-data", "validation", service, "new", 1),
            (
                Word(found, "rule"), Word(found, "pattern"), found.GetProperty("target").GetProperty("service").GetString(),
                Word(found, "state"), found.GetProperty("strength").GetDouble()));
        Assert.False(found.GetProperty("target").TryGetProperty("caller", out _));
        Assert.Equal(["incident", "incident"], found.GetProperty("because").EnumerateArray().Select(one => Word(one, "kind")));
        Assert.Empty(await ListAsync(client, $"service={service}&rule=retry-storm"));
        Assert.Empty(await ListAsync(client, $"service={service}&state=set-aside"));

        var id = Word(found, "id")!;
        var (status, aside) = await SetAsideAsync(client, id, """{ "state": "set-aside", "reason": " Known. ", "until": "2999-12-31" }""");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("set-aside", "Known."), (Word(aside, "state"), Word(aside.GetProperty("set_aside"), "reason")));
        Assert.Empty(await ListAsync(client, $"service={service}"));
        Assert.Empty(await ListAsync(client, $"service={service}&state=new"));
        Assert.Equal(id, Word(Assert.Single(await ListAsync(client, $"service={service}&state=set-aside")), "id"));
        Assert.Equal(
            HttpStatusCode.Conflict, (await SetAsideAsync(client, id, """{ "state": "set-aside", "reason": "Again." }""")).Status);
    }

    [Fact]
    public async Task An_advice_becomes_one_action_that_is_followed()
    {
        var service = await SilentServiceAsync();
        using var client = await ClientAsync();
        var id = Word(Assert.Single(await ListAsync(client, $"service={service}")), "id")!;

        var (status, action) = await SetAsideAsync(
            client, id, """{ "state": "taken", "owner": "Search", "due": "2999-12-31" }""");

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal(
            ("architectural", "validation", service, "open", "Search", "2999-12-31"),
            (
                Word(action, "kind"), Word(action, "pattern"), Word(action, "service"), Word(action, "state"), Word(action, "owner"),
                Word(action, "due")));
        Assert.Equal(
            ("advice", id), (Word(action.GetProperty("origin"), "kind"), Word(action.GetProperty("origin"), "id")));
        Assert.Equal(2, action.GetProperty("incidents").GetArrayLength());
        Assert.Contains("Sums are wrong", Word(action, "evidence")!, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await SetAsideAsync(client, id, """{ "state": "taken" }""")).Status);
        Assert.Equal(
            HttpStatusCode.Conflict, (await SetAsideAsync(client, id, """{ "state": "set-aside", "reason": "No." }""")).Status);

        var taken = Assert.Single(await ListAsync(client, $"service={service}&state=taken"));
        Assert.Equal((id, Word(action, "id")), (Word(taken, "id"), Word(taken, "action")));
        Assert.Equal(id, Word(Assert.Single(await ListAsync(client, $"service={service}")), "id"));
        Assert.Empty(await ListAsync(client, $"service={service}&state=done"));
    }

    [Theory]
    [InlineData("""{ "state": "taken", "reason": "Known." }""", "reason")]
    [InlineData("""{ "state": "taken", "owner": " " }""", "owner")]
    [InlineData("""{ "state": "set-aside", "reason": "Known.", "owner": "me" }""", "owner")]
    [InlineData("""{ "state": "done" }""", "state")]
    [InlineData("""{ "reason": "Known." }""", "state")]
    [InlineData("""{ "state": "new", "reason": "Known." }""", "state")]
    [InlineData("""{ "state": "set-aside" }""", "reason")]
    [InlineData("""{ "state": "set-aside", "reason": " " }""", "reason")]
    [InlineData("""{ "state": "set-aside", "reason": "Known.", "until": "2020-01-01" }""", "until")]
    [InlineData("""{ "state": "set-aside", "reason": "Known.", "until": "soon" }""", "until")]
    [InlineData("""{ "state": "set-aside", "reason": "Known.", "by": "me" }""", "by")]
    public async Task What_is_not_right_is_named(string body, string field)
    {
        using var client = await ClientAsync();

        var (status, problem) = await SetAsideAsync(client, "nothing", body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal([field], problem.GetProperty("errors").EnumerateObject().Select(one => one.Name));
    }

    [Fact]
    public async Task What_does_not_fire_is_not_there()
    {
        using var client = await ClientAsync();

        Assert.Equal(
            HttpStatusCode.NotFound, (await SetAsideAsync(client, "nothing", """{ "state": "set-aside", "reason": "Known." }""")).Status);
    }

    private static string? Word(JsonElement from, string name) => from.GetProperty(name).GetString();

    private static async Task<JsonElement[]> ListAsync(HttpClient client, string query)
    {
        var answer = await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/advice?{query}", UriKind.Relative), Cancel);
        return [.. answer.GetProperty("items").EnumerateArray()];
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> SetAsideAsync(HttpClient client, string id, string body)
    {
        using var content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        using var answer = await client.PatchAsync(new Uri($"/api/v1/advice/{id}", UriKind.Relative), content, Cancel);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel));
    }

    private async Task<HttpClient> ClientAsync()
    {
        var client = program.Visitor();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", await program.Services.GetRequiredService<ApiKeyCommands>().CreateAsync("advice", ApiScope.All, 1, "a test", Cancel));
        return client;
    }

    /// <summary>A service whose wrong data nobody noticed for two hours, twice.</summary>
    private async Task<string> SilentServiceAsync()
    {
        var (name, now) = ($"silent-{Guid.NewGuid():n}", DateTime.UtcNow);
        await program.Services.GetRequiredService<WriteQueue>().ForBatchAsync(async context =>
        {
            var (service, mode) = (
                new ServiceEntity { Name = name, NameKey = name }, new FailureModeEntity { Key = name, Title = "t", CreatedAt = now });
            context.AddRange(service, mode);
            await context.SaveChangesAsync(Cancel);
            context.AddRange(Enumerable.Range(1, 2).Select(days => new IncidentEntity
            {
                Source = "files", ExternalId = $"{name} {days}", Title = "Sums are wrong", FailureModeId = mode.Id, UpdatedAt = now,
                ServiceId = service.Id, Category = IncidentCategory.Data, Status = IncidentStatus.Resolved,
                StartedAt = now.AddDays(-days), DetectedAt = now.AddDays(-days).AddHours(2), ResolvedAt = now.AddDays(-days).AddHours(3),
            }));
            return await context.SaveChangesAsync(Cancel);
        }, Cancel);
        // Answers may live with a state that is a second old.
        program.Services.GetRequiredService<HistoryCache>().Forget();
        return name;
    }
}
