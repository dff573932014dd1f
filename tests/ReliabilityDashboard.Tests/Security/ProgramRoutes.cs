using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Tests.Running;

namespace ReliabilityDashboard.Tests.Security;

/// <summary>The routes that the program itself says it has; files are not among them.</summary>
internal static partial class ProgramRoutes
{
    public static IEnumerable<RouteEndpoint> Of(RunningProgram program) =>
        program
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    public static string Pattern(this RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    /// <summary>An address that a pattern fits.</summary>
    public static string AddressOf(string pattern) =>
        Parameter().Replace(pattern, found => found.Groups[1].Value is "kind" or "metric" ? "incidents" : "1");

    [GeneratedRegex(@"\{\*{0,2}(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
