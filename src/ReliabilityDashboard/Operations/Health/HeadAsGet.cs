namespace ReliabilityDashboard.Operations.Health;

/// <summary>HEAD is answered wherever GET is, with the same head; the server leaves the body out by itself.</summary>
internal static class HeadAsGet
{
    public static void UseHeadAsGet(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (HttpMethods.IsHead(http.Request.Method)) http.Request.Method = HttpMethods.Get;
        return next(http);
    });
}
