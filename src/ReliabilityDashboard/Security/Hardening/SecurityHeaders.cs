namespace ReliabilityDashboard.Security.Hardening;

/// <summary>What every answer tells the browser not to do.</summary>
public static class SecurityHeaders
{
    /// <summary>Only scripts that are files of this app run: none in the page's text, none made from text.</summary>
    /// <remarks>
    /// Styles in the text stay allowed: MudBlazor writes its theme so, Plotly sizes its charts so. Pictures and fonts as data: a chart
    /// saved as a
    /// picture is made of both. The circuit's WebSocket is of the same origin. Nobody may frame a page (clickjacking), and a form sends to
    /// this app only.
    /// </remarks>
    public const string ContentPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
            + "connect-src 'self'; worker-src 'self'; "
        + "object-src 'none'; frame-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private const string ResourcePolicy = "Cross-Origin-Resource-Policy";

    private static readonly (string Name, string Value)[] All =
    [
        ("Content-Security-Policy", ContentPolicy),
        // For browsers that do not know frame-ancestors.
        ("X-Frame-Options", "DENY"),
        // A file that somebody uploaded is never taken for a script.
        ("X-Content-Type-Options", "nosniff"),
        // Addresses hold filters with names of services and journeys; they stay here.
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        (ResourcePolicy, "same-origin"),
    ];

    /// <summary>Sets them on every answer, also on errors: at the last moment, when nothing clears them any more.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            var response = (HttpResponse)state;
            foreach (var (name, value) in All) response.Headers[name] = value;
            if (response.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ShownElsewhere>() is not null)
                response.Headers[ResourcePolicy] = "cross-origin";
            return Task.CompletedTask;
        }, context.Response);
        return next(context);
    });
}
