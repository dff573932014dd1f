using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ReliabilityDashboard.Api;

namespace ReliabilityDashboard.Operations.Health;

/// <summary>The answer of <c>/healthz</c> and <c>/readyz</c>: 200 where pages can be served, 503 where not.</summary>
internal static class HealthAnswer
{
    public static async Task WriteAsync(HttpContext http, HealthReport report)
    {
        var answer = new Dictionary<string, object> { ["status"] = Word(report.Status) };
        if (report.Entries.Count > 0 && await IsKnownAsync(http))
            answer["parts"] = report.Entries.ToDictionary(
                part => part.Key, part => new { status = Word(part.Value.Status), says = part.Value.Description });
        await http.Response.WriteAsJsonAsync(answer, http.RequestAborted);
    }

    // What fails inside is of use to an attacker too.
    private static async Task<bool> IsKnownAsync(HttpContext http) =>
        http.User.Identity is { IsAuthenticated: true } || (await http.AuthenticateAsync(ApiKeyHandler.SchemeName)).Succeeded;

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "ok",
        HealthStatus.Degraded => "degraded",
        _ => "failing",
    };
}
