using System.Net;
using System.Text.Json;
using ReliabilityDashboard.Storage.Database;
using TestDatabases;

namespace EndToEnd.Tests.Api;

/// <summary>The API's description of itself is public, whole and true.</summary>
[EitherDatabase]
public sealed class ReferenceTests(ApiApp app) : IClassFixture<ApiApp>
{
    private async Task<ApiAnswer> DocumentAsync()
    {
        using var nobody = new ApiClient(app.App.Address, null);
        return (await nobody.GetAsync("/openapi/v1.json")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_call_of_the_contract_is_in_it_and_no_other()
    {
        var document = await DocumentAsync();

        var calls = document
            .At("paths")
            .EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(call => $"{call.Name.ToUpperInvariant()} {path.Name}"))
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            new[]
            {
                "POST /api/v1/imports/{kind}",
                "POST /api/v1/imports",
                "GET /api/v1/mappings",
                "GET /api/v1/mappings/{name}",
                "PUT /api/v1/mappings/{name}",
                "DELETE /api/v1/mappings/{name}",
                "GET /api/v1/imports",
                "GET /api/v1/imports/{id}",
                "GET /api/v1/imports/{id}/rejections",
                "GET /api/v1/incidents",
                "POST /api/v1/incidents",
                "GET /api/v1/incidents/{id}",
                "PATCH /api/v1/incidents/{id}",
                "GET /api/v1/triage",
                "POST /api/v1/triage",
                "POST /api/v1/triage/undo",
                "GET /api/v1/metrics/{metric}",
                "GET /api/v1/matrix",
                "GET /api/v1/impact",
                "GET /api/v1/groups/{id}",
                "GET /api/v1/services",
                "GET /api/v1/services/{name}",
                "GET /api/v1/services/{name}/blast-radius",
                "GET /api/v1/services/{name}/signals",
                "GET /api/v1/dependencies",
                "PATCH /api/v1/dependencies",
                "GET /api/v1/dependencies/coverage",
                "GET /api/v1/dependencies/findings",
                "POST /api/v1/what-if",
                "GET /api/v1/next-breakers",
                "GET /api/v1/advice",
                "PATCH /api/v1/advice/{id}",
                "GET /api/v1/changes",
                "GET /api/v1/changes/effect",
                "PATCH /api/v1/changes/{id}",
                "GET /api/v1/actions",
                "POST /api/v1/actions",
                "GET /api/v1/actions/{id}",
                "PATCH /api/v1/actions/{id}",
                "GET /api/v1/actions/{id}/effect",
                "GET /api/v1/categories",
                "GET /api/v1/post-mortems",
                "POST /api/v1/post-mortems",
                "GET /api/v1/post-mortems/{id}",
                "PUT /api/v1/post-mortems/{id}",
                "POST /api/v1/post-mortems/{id}/publish",
            }.Order(StringComparer.Ordinal),
            calls
        );
    }

    [Fact]
    public async Task Every_call_says_what_it_does_which_scope_it_needs_and_describes_its_parameters()
    {
        var document = await DocumentAsync();

        foreach (
            var call in document.At("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(call => call.Value)))
        {
            Assert.NotEmpty(call.GetProperty("summary").GetString()!);
            Assert.Matches("Scope: (read|import|write|read or import)\\.$", call.GetProperty("description").GetString()!);
            Assert.True(call.GetProperty("responses").TryGetProperty("401", out _));
            if (call.TryGetProperty("parameters", out var parameters))
                Assert.All(parameters.EnumerateArray(), parameter => Assert.NotEmpty(parameter.GetProperty("description").GetString()!));
        }
        Assert.Equal("bearer", document.Word("components.securitySchemes.key.scheme"));
    }

    [Theory]
    [InlineData("getIncident", "/api/v1/incidents/{id}")]
    [InlineData("getMetric", "/api/v1/metrics/{metric}")]
    [InlineData("getMatrix", "/api/v1/matrix")]
    [InlineData("getImport", "/api/v1/imports/{id}")]
    [InlineData("getGroup", "/api/v1/groups/{id}")]
    [InlineData("getPostMortem", "/api/v1/post-mortems/{id}")]
    [InlineData("getService", "/api/v1/services/{name}")]
    [InlineData("getServiceSignals", "/api/v1/services/{name}/signals")]
    [InlineData("getServiceBlastRadius", "/api/v1/services/{name}/blast-radius")]
    [InlineData("getChangeEffect", "/api/v1/changes/effect")]
    [InlineData("getCoverage", "/api/v1/dependencies/coverage")]
    [InlineData("getGraphFindings", "/api/v1/dependencies/findings")]
    [InlineData("getNextBreakers", "/api/v1/next-breakers")]
    [InlineData("getActionEffect", "/api/v1/actions/{id}/effect")]
    [InlineData("getCategories", "/api/v1/categories")]
    public async Task The_example_of_an_answer_has_the_fields_that_the_schema_names(string id, string path)
    {
        var document = await DocumentAsync();
        var get = document.At("paths").GetProperty(path).GetProperty("get");
        Assert.Equal(id, get.GetProperty("operationId").GetString());
        var content = get.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json");
        var schema = document
            .At("components.schemas")
            .GetProperty(content.GetProperty("schema").GetProperty("$ref").GetString()!.Split('/')[^1]);

        Assert.Equal(
            schema.GetProperty("properties").EnumerateObject().Select(field => field.Name).Order(),
            content.GetProperty("example").EnumerateObject().Select(field => field.Name).Order());
    }

    [Fact]
    public async Task The_example_of_a_file_can_be_sent_as_it_stands()
    {
        var body = (await DocumentAsync())
            .At("paths")
            .GetProperty("/api/v1/imports/{kind}")
            .GetProperty("post")
            .GetProperty("requestBody")
            .GetProperty("content");

        Assert.Equal(
            1,
            (
                await app.Api.ImportAsync(
                    "incidents", body.GetProperty("text/csv").GetProperty("example").GetString()!, source: "example-csv")
            ).Number("inserted")
        );
        Assert.Equal(
            1,
            (
                await app.Api.ImportAsync(
                    "incidents", body.GetProperty("application/json").GetProperty("example").GetRawText(), ApiClient.Json, "example-json")
            ).Number("inserted")
        );
        Assert.Equal(
            1,
            (
                await app.Api.ImportAsync(
                    "incidents", body.GetProperty("application/x-ndjson").GetProperty("example").GetString()!, ApiClient.Ndjson,
                    "example-ndjson")
            ).Number("inserted")
        );
    }

    [Fact]
    public async Task The_page_shows_every_call_and_loads_nothing_from_elsewhere()
    {
        using var browser = await app.App.ClientAsync();

        var html = await browser.GetStringAsync(new Uri("/api-reference", UriKind.Relative), TestContext.Current.CancellationToken);

        foreach (var path in (await DocumentAsync()).At("paths").EnumerateObject())
            Assert.Contains($">{path.Name}</code>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", html, StringComparison.Ordinal);
    }
}
