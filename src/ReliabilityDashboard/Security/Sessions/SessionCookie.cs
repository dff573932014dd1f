using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Security.Keys;

namespace ReliabilityDashboard.Security.Sessions;

/// <summary>The cookies of a sign-in: their names, and how long they hold.</summary>
public static class SessionCookie
{
    private const string Prefix = "reliability";

    public static IServiceCollection AddSessionCookie(this IServiceCollection services)
    {
        services.AddSingleton<InstallationMark>();
        services
            .AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<SecurityOptions>, InstallationMark>(
                (cookie, security, mark) =>
                {
                    cookie.Cookie.Name = Name(mark);
                    cookie.Cookie.HttpOnly = true;
                    cookie.Cookie.SameSite = SameSiteMode.Lax;
                    cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                    cookie.SlidingExpiration = true;
                    cookie.ExpireTimeSpan = security.Value.Session;
                    var validate = cookie.Events.OnValidatePrincipal;
                    cookie.Events.OnValidatePrincipal = async context =>
                    {
                        // Files are anybody's; whatever else is asked for, the sign-in has to hold at this moment.
                        if (!IsSameForAll(context.HttpContext.GetEndpoint())
                            && context.Principal is { } who
                            && !await context.HttpContext.RequestServices.GetRequiredService<SessionHold>()
                                .HoldsAsync(who, context.HttpContext.RequestAborted))
                        {
                            context.RejectPrincipal();
                            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
                            return;
                        }
                        await validate(context);
                        if (IsAskedByItself(context.HttpContext))
                            context.ShouldRenew = false;
                    };
                    cookie.Events.OnCheckSlidingExpiration = context =>
                    {
                        if (IsAskedByItself(context.HttpContext))
                            context.ShouldRenew = false;
                        return Task.CompletedTask;
                    };
                    cookie.Events.OnRedirectToLogin = AskToSignInAsync;
                    cookie.Events.OnRedirectToAccessDenied = context =>
                    {
                        context.Response.StatusCode = StatusCodes.Status403Forbidden;
                        return Task.CompletedTask;
                    };
                }
            );
        return services;
    }

    /// <summary>Gives the cookies the installation's name, once the database is there and before the first request.</summary>
    public static void NameCookies(IServiceProvider services)
    {
        // Two installations that are open together must not take each other's forms for forged ones either.
        // The pipeline holds these options from before the database is there.
        services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.Name =
            $"{Name(services.GetRequiredService<InstallationMark>())}.form";
    }

    private static string Name(InstallationMark mark) => $"{Prefix}-{mark.Value}";

    private static bool IsSameForAll(Endpoint? asked) =>
        asked?.Metadata.Any(about => about is StaticAssetDescriptor or SameForAll) == true;

    /// <summary>An open page connects again by itself, or asks without end where no WebSocket gets through: nobody does anything.</summary>
    private static bool IsAskedByItself(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase)
        || http.GetEndpoint()?.Metadata.GetMetadata<AskedByItself>() is not null;

    /// <summary>Leads to the sign-in, or to set-up while nobody has a way in.</summary>
    private static async Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        var isOpen = await http.RequestServices.GetRequiredService<SetUpState>().IsOpenAsync(http.RequestAborted);
        http.Response.Redirect(
            isOpen
                ? "/setup"
                : ReturnAddress.SignIn(HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString.Value : null)
        );
    }
}
