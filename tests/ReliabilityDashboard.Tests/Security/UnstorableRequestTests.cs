using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Security.ApiKeys;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Tests.Running;
using TestDatabases;

namespace ReliabilityDashboard.Tests.Security;

/// <summary>A text that cannot be stored, at every door of the program that a request comes in by: 400 with the field.</summary>
[EveryDatabase]
[Collection(SharedProgram.Name)]
public sealed class UnstorableRequestTests(RunningProgram program)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_every_parameter_of_every_call()
    {
        using var client = await ClientAsync();
        var wrong = new List<string>();
        foreach (var endpoint in ProgramRoutes.Of(program).Where(IsCall))
        {
            var method = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods[0];
            foreach (var name in (endpoint.Metadata.GetMetadata<ApiTakes>()?.Names ?? []).Append("no such"))
            {
                using var request = new HttpRequestMessage(
                    new(method), $"{ProgramRoutes.AddressOf(endpoint.Pattern())}?{Uri.EscapeDataString(name)}=a%00b");
                using var answer = await client.SendAsync(request, Cancel);
                if (!await NamesAsync(answer, name))
                    wrong.Add($"{method} {endpoint.Pattern()} {name}: {(int)answer.StatusCode}");
            }
        }
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("\\u0000")]
    [InlineData("\\ud83d")]
    public async Task In_every_field_of_every_body(string written)
    {
        using var client = await ClientAsync();
        var id = await AnIncidentAsync();
        var wrong = new List<string>();
        var incident = new JsonObject(IncidentField.Editable.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)"%")))
        {
            ["services"] = new JsonArray("%"),
        };
        foreach (var (body, field) in Each(incident, written))
        {
            await SendAsync(HttpMethod.Patch, $"/api/v1/incidents/{id}", body, field);
            await SendAsync(HttpMethod.Post, "/api/v1/incidents", body, field);
        }
        foreach (var (body, field) in Each(SentBodies.PostMortem(), written))
            await SendAsync(HttpMethod.Post, "/api/v1/post-mortems", body, field);
        foreach (var (body, field) in Each(SentBodies.Mapping(), written))
            await SendAsync(HttpMethod.Put, "/api/v1/mappings/unstorable", body, field);
        foreach (var (body, field) in Each(SentBodies.Call(), written))
            await SendAsync(HttpMethod.Patch, "/api/v1/dependencies", body, field);
        foreach (var (body, field) in Each(SentBodies.SetAside(), written).Concat(Each(SentBodies.Take(), written)))
            await SendAsync(HttpMethod.Patch, "/api/v1/advice/unstorable", body, field);
        var action = await AnActionAsync(client);
        foreach (var (body, field) in Each(SentBodies.Action(), written))
        {
            await SendAsync(HttpMethod.Post, "/api/v1/actions", body, field);
            await SendAsync(HttpMethod.Patch, $"/api/v1/actions/{action}", body, field);
        }
        foreach (var (body, field) in Each(SentBodies.Change(), written))
            await SendAsync(HttpMethod.Patch, "/api/v1/changes/unstorable", body, field);
        foreach (var (body, field) in Each(SentBodies.Decision(), written))
            await SendAsync(HttpMethod.Post, "/api/v1/triage", $"[{body}]", $"[0].{field}");
        foreach (var (body, field) in Each(new() { ["undo"] = "%" }, written))
            await SendAsync(HttpMethod.Post, "/api/v1/triage/undo", body, field);
        Assert.Empty(wrong);
        Assert.Equal(
            [
                "PATCH /api/v1/actions/{id}", "PATCH /api/v1/advice/{id}", "PATCH /api/v1/changes/{id}", "PATCH /api/v1/dependencies",
                "PATCH /api/v1/incidents/{id}", "POST /api/v1/actions", "POST /api/v1/incidents", "POST /api/v1/post-mortems",
                "POST /api/v1/triage", "POST /api/v1/triage/undo",
                "PUT /api/v1/mappings/{name}", "PUT /api/v1/post-mortems/{id}",
            ],
            ProgramRoutes
                .Of(program)
                .Where(endpoint => IsCall(endpoint) && Sends(endpoint))
                .Select(endpoint => $"{endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods[0]} {endpoint.Pattern()}")
                .Order()
        );

        async Task SendAsync(HttpMethod method, string address, string body, string field)
        {
            using var request = new HttpRequestMessage(method, address)
            {
                Content = new StringContent(body, Encoding.UTF8, "application/json"),
            };
            request.Headers.TryAddWithoutValidation("If-Match", "*");
            using var answer = await client.SendAsync(request, Cancel);
            if (!await NamesAsync(answer, field))
                wrong.Add($"{method} {address} {field}: {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task In_every_filter_of_every_page()
    {
        using var visitor = await program.SignedInAsync("Keeper of filters", PersonRole.Administrator);
        visitor.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var wrong = new List<string>();
        foreach (var page in Pages())
        foreach (
            var name in (string[])[.. Dimension.All.Select(dimension => dimension.Word), "q", "from", "period", "status", "token", "return"]
        )
        {
            using var answer = await visitor.GetAsync(new Uri($"{page}?{name}=a%00b", UriKind.Relative), Cancel);
            var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
            if (
                answer.StatusCode != HttpStatusCode.BadRequest
                || !html.Contains($"{name}: {StorableText.Expected}.", StringComparison.Ordinal)
            )
                wrong.Add($"{page} {name}: {(int)answer.StatusCode}");
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task In_every_form()
    {
        using var visitor = program.Visitor();
        foreach (var page in (string[])["/signin", "/setup", "/welcome", "/account", "/signout"])
        foreach (var field in (string[])["Form.Name", "Form.Password", "Form.Old", "_handler"])
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { [field] = "a\0b" });
            using var answer = await visitor.PostAsync(new Uri(page, UriKind.Relative), form, Cancel);
            Assert.True(await NamesAsync(answer, field), $"{page} {field}: {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Other_bytes_that_are_no_letters_harm_nothing()
    {
        using var client = await ClientAsync();
        using var answer = await client.GetAsync(new Uri("/api/v1/incidents?q=%ED%A0%80&service=%ff%fe", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var path = await client.GetAsync(new Uri("/api/v1/services/%ED%A0%80/signals", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, path.StatusCode);
    }

    private static bool IsCall(RouteEndpoint endpoint) => endpoint.Pattern().StartsWith("/api/", StringComparison.Ordinal);

    private static bool Sends(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ApiSends>() is { } sends && !sends.Types.Contains("text/csv");

    private IEnumerable<string> Pages() =>
        ProgramRoutes
            .Of(program)
            .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null)
            .Select(endpoint => ProgramRoutes.AddressOf(endpoint.Pattern()))
            .Distinct();

    /// <summary>The body once for each text in it, with that one at fault.</summary>
    private static IEnumerable<(string Body, string Field)> Each(JsonObject body, string written)
    {
        var text = body.ToJsonString();
        foreach (var leaf in Leaves(body))
        {
            var path = leaf.GetPath()[2..];
            leaf.ReplaceWith("$");
            var one = body.ToJsonString().Replace("%", "x", StringComparison.Ordinal).Replace("$", "a" + written, StringComparison.Ordinal);
            yield return (one, path);
            body = JsonNode.Parse(text)!.AsObject();
        }
        IEnumerable<JsonNode> Leaves(JsonNode root)
        {
            var count = text.Count(letter => letter == '%');
            for (var place = 0; place < count; place++)
                yield return Texts(body).ElementAt(place);
        }

        static IEnumerable<JsonNode> Texts(JsonNode node) =>
            node switch
            {
                JsonObject members => members.SelectMany(member => Texts(member.Value!)),
                JsonArray items => items.SelectMany(item => Texts(item!)),
                _ => [node],
            };
    }

    private static async Task<bool> NamesAsync(HttpResponseMessage answer, string field)
    {
        if (answer.StatusCode != HttpStatusCode.BadRequest)
            return false;
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
            return false;
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        return problem.RootElement.GetProperty("errors").GetProperty(field)[0].GetString() == StorableText.Expected;
    }

    private async Task<HttpClient> ClientAsync()
    {
        var client = program.Visitor();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", await program.Services.GetRequiredService<ApiKeyCommands>().CreateAsync("texts", ApiScope.All, 1, "a test", Cancel));
        return client;
    }

    private static async Task<string> AnActionAsync(HttpClient client)
    {
        using var made = await client.PostAsJsonAsync(
            new Uri("/api/v1/actions", UriKind.Relative), new { title = "Add a breaker", kind = "architectural" }, Cancel);
        return (await made.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("id").GetString()!;
    }

    private async Task<long> AnIncidentAsync()
    {
        var at = DateTime.UtcNow;
        await using var context = await program
            .Services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<ReliabilityDashboard.Storage.ReliabilityContext>>()
            .CreateDbContextAsync(Cancel);
        context.WrittenBy(ReliabilityDashboard.Storage.Audit.Author.System(at));
        var mode = new ReliabilityDashboard.Storage.FailureModes.FailureModeEntity
        {
            Key = Guid.NewGuid().ToString(), Title = "t", CreatedAt = at,
        };
        context.Add(mode);
        await context.SaveChangesAsync(Cancel);
        var incident = new IncidentEntity
        {
            Source = "files", ExternalId = mode.Key, Title = "Search is slow", StartedAt = at, UpdatedAt = at, FailureModeId = mode.Id,
        };
        context.Add(incident);
        await context.SaveChangesAsync(Cancel);
        return incident.Id;
    }
}
