using Microsoft.AspNetCore.Components;

namespace ReliabilityDashboard.Features.Entry;

/// <summary>A page without a circuit, so that it can set cookies, and kept by no cache.</summary>
[ExcludeFromInteractiveRouting]
public abstract class StaticPage : ComponentBase
{
    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    protected CancellationToken Cancel => Http.RequestAborted;

    protected bool IsSignedIn => Http.User.Identity?.IsAuthenticated is true;

    protected bool IsOnlyAsked => HttpMethods.IsGet(Http.Request.Method);

    protected override void OnInitialized()
    {
        Http.Response.Headers.CacheControl = "no-cache, no-store";
    }
}
