using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace ReliabilityDashboard.Security.Hardening;

/// <summary>What makes the app fit for a company network, whoever is signed in.</summary>
public static class HardeningSetup
{
    /// <summary>Largest body of a request, in bytes, where an endpoint does not take more by itself, as imports do.</summary>
    public const long LargestBody = 4 * 1024 * 1024;

    public static WebApplicationBuilder AddHardening(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>((forwarded, proxy) =>
                {
                    forwarded.KnownProxies.Clear();
                    forwarded.KnownIPNetworks.Clear();
                    foreach (var network in proxy.Value.Networks())
                        forwarded.KnownIPNetworks.Add(network);
                    // Of nobody's: without a trusted proxy the headers are not even looked at, as an empty list would mean everybody.
                    forwarded.ForwardedHeaders =
                        forwarded.KnownIPNetworks.Count == 0
                            ? ForwardedHeaders.None
                            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
                    // Through as many trusted proxies as there are, up to the first address that is none.
                    forwarded.ForwardLimit = null;
                }
            );
        return builder;
    }

    /// <summary>Stands before everything else, so that all of it knows the scheme and address that the browser used, and every answer bears
    /// the headers.</summary>
    public static WebApplication UseHardening(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseMiddleware<OwnOrigin>();
        // Says so over HTTPS only, and never for this machine's own names.
        app.UseHsts();
        return app;
    }
}
