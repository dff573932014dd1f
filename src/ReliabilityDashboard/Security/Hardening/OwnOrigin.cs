namespace ReliabilityDashboard.Security.Hardening;

/// <summary>Lets only pages of this app open a circuit: a browser sends the cookie with a WebSocket whoever's page asks for it, and says
/// whose page that is.</summary>
public sealed class OwnOrigin(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase) || IsOwn(http.Request)) return next(http);
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return http.Response.WriteAsync("A page of another site asked for this.", http.RequestAborted);
    }

    /// <summary>Whether a request comes from a page of this app, or from no browser.</summary>
    public static bool IsOwn(HttpRequest request) =>
        request.Headers.Origin.Count == 0
        // Without the scheme: a proxy that nobody trusts may have ended HTTPS.
        || (request.Headers.Origin.Count == 1
            && Uri.TryCreate(request.Headers.Origin[0], UriKind.Absolute, out var origin)
            && Uri.TryCreate($"{origin.Scheme}://{request.Host.Value}", UriKind.Absolute, out var own)
            && string.Equals(origin.Authority, own.Authority, StringComparison.OrdinalIgnoreCase));
}
