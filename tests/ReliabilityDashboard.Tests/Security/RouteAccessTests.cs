using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Security.ApiKeys;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Tests.Running;
using TestDatabases;

namespace ReliabilityDashboard.Tests.Security;

/// <summary>Every route of the program, asked for by everybody: a new one that is not in this table, or has no policy, fails.</summary>
[EitherDatabase]
[Collection(SharedProgram.Name)]
public sealed class RouteAccessTests(RunningProgram program)
{
    private const string Anybody = "anybody";

    /// <summary>Written by hand: the least role, or the scopes of a key any of which opens it.</summary>
    private static readonly Dictionary<string, string> Expected = new()
    {
        ["/"] = "Viewer",
        ["/matrix"] = "Viewer",
        ["/trends"] = "Viewer",
        ["/categories"] = "Viewer",
        ["/categories.csv"] = "Viewer",
        ["/categories/improvements.csv"] = "Viewer",
        ["/incidents"] = "Viewer",
        ["/incidents/{Id}"] = "Viewer",
        ["/triage"] = "Viewer",
        ["/triage.csv"] = "Viewer",
        ["/groups/{Id}"] = "Viewer",
        ["/services"] = "Viewer",
        ["/services.csv"] = "Viewer",
        ["/services/{Name}"] = "Viewer",
        ["/services/{Name}/callers.csv"] = "Viewer",
        ["/services/{Name}/callees.csv"] = "Viewer",
        ["/services/{Name}/signals.csv"] = "Viewer",
        ["/services/{Name}/spread.csv"] = "Viewer",
        ["/badges/{service}.svg"] = Anybody,
        ["/badges/{service}.json"] = Anybody,
        ["/services/{Name}/calls/{Callee}"] = "Viewer",
        ["/services/{Name}/releases/{Release}"] = "Viewer",
        ["/services/{Name}/releases/{Release}/crashes.csv"] = "Viewer",
        ["/services/{Name}/releases/{Release}/incidents.csv"] = "Viewer",
        ["/services/{Name}/releases/{Release}/changes.csv"] = "Viewer",
        ["/map"] = "Viewer",
        ["/map.csv"] = "Viewer",
        ["/map/calls.csv"] = "Viewer",
        ["/changes"] = "Viewer",
        ["/changes.csv"] = "Viewer",
        ["/changes/strategies.csv"] = "Viewer",
        ["/changes/teams.csv"] = "Viewer",
        ["/changes/services.csv"] = "Viewer",
        ["/changes/written-by.csv"] = "Viewer",
        ["/changes/services-written-by.csv"] = "Viewer",
        ["/next"] = "Viewer",
        ["/next/advice"] = "Viewer",
        ["/next/advice.csv"] = "Viewer",
        ["/next/advice/patterns.csv"] = "Viewer",
        ["/next/protection"] = "Viewer",
        ["/next/protection/teams.csv"] = "Viewer",
        ["/next/protection/without.csv"] = "Viewer",
        ["/post-mortems"] = "Viewer",
        ["/post-mortems/{Id}"] = "Viewer",
        ["/post-mortems/{id:long}/texts/"] = "Responder",
        ["/post-mortems/{id:long}/texts/news"] = "Responder",
        ["/post-mortems/{id:long}/texts/writers"] = "Responder",
        ["/post-mortems/{id:long}/texts/{section}"] = "Responder",
        ["/imports"] = "Viewer",
        ["/imports/{Run:long}"] = "Viewer",
        ["/imports/preview/{Upload}"] = "Administrator",
        ["/imports/{Run:long}/again"] = "Administrator",
        ["/imports/mappings"] = "Administrator",
        ["/imports/mappings/{Name}"] = "Administrator",
        ["/imports/inbox/{FileName}"] = "Administrator",
        ["/imports/{run:long}/rejected-records"] = "Viewer",
        ["/imports/examples/{kind}"] = "Viewer",
        ["/charts/{key}.csv"] = "Viewer",
        ["/paper"] = "Viewer",
        ["/not-found"] = "Viewer",
        ["/account"] = "Viewer",
        ["/audit"] = "Manager",
        ["/audit.csv"] = "Manager",
        ["/incidents.csv"] = "Viewer",
        ["/incidents/{Id}/changes.csv"] = "Viewer",
        ["/groups/{Id}.csv"] = "Viewer",
        ["/matrix.csv"] = "Viewer",
        ["/impact"] = "Viewer",
        ["/impact.csv"] = "Viewer",
        ["/impact/journeys"] = "Viewer",
        ["/impact/journeys.csv"] = "Viewer",
        ["/impact/levels.csv"] = "Viewer",
        ["/impact/firefighting.csv"] = "Viewer",
        ["/impact/protected.csv"] = "Viewer",
        ["/post-mortems.csv"] = "Viewer",
        ["/imports.csv"] = "Viewer",
        ["/imports/inbox.csv"] = "Viewer",
        ["/settings/people.csv"] = "Administrator",
        ["/settings/keys.csv"] = "Administrator",
        ["/settings"] = "Manager",
        ["/settings/{Id}"] = "Manager",
        ["/api-reference"] = "Viewer",
        ["/openapi/{documentName}.json"] = Anybody,
        ["/metrics"] = "key read",
        ["/jobs"] = "Administrator",
        ["/signin"] = Anybody,
        ["/setup"] = Anybody,
        ["/welcome"] = Anybody,
        ["/signout"] = Anybody,
        ["/healthz"] = Anybody,
        ["/readyz"] = Anybody,
        ["/theme.css"] = Anybody,
        ["/_blazor"] = "Viewer",
        ["/_blazor/negotiate"] = "Viewer",
        ["/_blazor/disconnect/"] = "Viewer",
        ["/_blazor/initializers/"] = "Viewer",
        ["/_framework/opaque-redirect"] = "Viewer",
        ["GET /api/v1/incidents"] = "key read",
        ["POST /api/v1/incidents"] = "key write",
        ["GET /api/v1/incidents/{id}"] = "key read",
        ["PATCH /api/v1/incidents/{id}"] = "key write",
        ["GET /api/v1/triage"] = "key read",
        ["POST /api/v1/triage"] = "key write",
        ["POST /api/v1/triage/undo"] = "key write",
        ["GET /api/v1/groups/{id}"] = "key read",
        ["GET /api/v1/services"] = "key read",
        ["GET /api/v1/services/{name}"] = "key read",
        ["GET /api/v1/services/{name}/blast-radius"] = "key read",
        ["GET /api/v1/services/{name}/signals"] = "key read",
        ["GET /api/v1/dependencies"] = "key read",
        ["PATCH /api/v1/dependencies"] = "key write",
        ["GET /api/v1/dependencies/coverage"] = "key read",
        ["GET /api/v1/dependencies/findings"] = "key read",
        ["POST /api/v1/what-if"] = "key read",
        ["GET /api/v1/next-breakers"] = "key read",
        ["GET /api/v1/advice"] = "key read",
        ["PATCH /api/v1/advice/{id}"] = "key write",
        ["GET /api/v1/actions"] = "key read",
        ["POST /api/v1/actions"] = "key write",
        ["GET /api/v1/actions/{id}"] = "key read",
        ["PATCH /api/v1/actions/{id}"] = "key write",
        ["GET /api/v1/actions/{id}/effect"] = "key read",
        ["GET /api/v1/categories"] = "key read",
        ["GET /api/v1/changes"] = "key read",
        ["GET /api/v1/changes/effect"] = "key read",
        ["PATCH /api/v1/changes/{id}"] = "key write",
        ["GET /api/v1/matrix"] = "key read",
        ["GET /api/v1/impact"] = "key read",
        ["GET /api/v1/metrics/{metric}"] = "key read",
        ["POST /api/v1/imports/{kind}"] = "key import",
        ["GET /api/v1/imports"] = "key read import",
        ["GET /api/v1/imports/{id}"] = "key read import",
        ["POST /api/v1/imports"] = "key import",
        ["GET /api/v1/imports/{id}/rejections"] = "key read import",
        ["GET /api/v1/mappings"] = "key import",
        ["GET /api/v1/mappings/{name}"] = "key import",
        ["PUT /api/v1/mappings/{name}"] = "key import",
        ["DELETE /api/v1/mappings/{name}"] = "key import",
        ["GET /api/v1/post-mortems"] = "key read",
        ["POST /api/v1/post-mortems"] = "key write",
        ["GET /api/v1/post-mortems/{id}"] = "key read",
        ["PUT /api/v1/post-mortems/{id}"] = "key write",
        ["POST /api/v1/post-mortems/{id}/publish"] = "key write",
    };

    [Fact]
    public async Task Every_route_opens_to_its_roles_and_scopes_and_to_nobody_else()
    {
        var routes = Routes();
        Assert.Equal(
            Expected.Keys.Order(StringComparer.Ordinal), routes.Select(route => route.Name).Distinct().Order(StringComparer.Ordinal));
        var actors = await RouteActors.AllAsync(program);
        var wrong = new List<string>();
        foreach (var route in routes.Where(route => Expected[route.Name] != Anybody))
            foreach (var (who, client) in actors)
        {
            var (may, got) = (
                RouteActors.May(who, Expected[route.Name]),
                await RouteActors.AskAsync(client, route.Method, ProgramRoutes.AddressOf(route.Name[route.Name.IndexOf('/')..])));
            if (may != got)
                wrong.Add($"{route.Method} {route.Name} as {who}: expected {RouteActors.Words(may)}, got {RouteActors.Words(got)}");
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_endpoint_says_for_itself_who_may()
    {
        var silent = program
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.Where(endpoint => !endpoint.Metadata.Any(about => about is IAuthorizeData or IAllowAnonymous))
            .Select(endpoint => endpoint.DisplayName);
        Assert.Empty(silent);
        Assert.All(
            Routes().Where(route => Expected.GetValueOrDefault(route.Name) == Anybody), route => Assert.True(route.IsOpen, route.Name));
    }

    private List<(string Name, string Method, bool IsOpen)> Routes() =>
    [
        .. ProgramRoutes.Of(program).Select(endpoint => (
            NameOf(endpoint),
            endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.FirstOrDefault() ?? "GET",
            endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)),
    ];

    /// <summary>The address; those of programs with the method, since one address takes several.</summary>
    private static string NameOf(RouteEndpoint endpoint)
    {
        var address = endpoint.Pattern();
        return address.StartsWith("/api/", StringComparison.Ordinal)
            ? $"{endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods[0]} {address}"
            : address;
    }
}
