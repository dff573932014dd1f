using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ReliabilityDashboard.Security.OpenIdConnect;

/// <summary>The organisation's own sign-in, where one is set: authorization code with PKCE, answered to <c>/signin-oidc</c>.</summary>
public static partial class ProviderSetup
{
    /// <summary>Where the button of the sign-in leads.</summary>
    public const string Begin = "/signin/provider";

    /// <summary>Where the provider sends people back to; it has to know this address.</summary>
    public const string Callback = "/signin-oidc";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static WebApplicationBuilder AddOpenIdConnect(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<ProviderOptions>, ProviderRule>();
        builder.Services.AddScoped<ProviderSignIn>();
        if (Find(builder.Configuration) is { } provider)
            builder.Services.AddAuthentication().AddOpenIdConnect(options => Configure(options, provider));
        return builder;
    }

    public static void MapOpenIdConnect(this IEndpointRouteBuilder routes)
    {
        if (Find(routes.ServiceProvider.GetRequiredService<IConfiguration>()) is not null)
            routes.MapGet(Begin, BeginAsync).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>The provider; null where there is none, or where its settings are not right, which is told at start in words.</summary>
    private static ProviderOptions? Find(IConfiguration configuration) =>
        configuration.GetSection(ProviderOptions.Section).Get<ProviderOptions>() is { IsOn: true } provider
        && new ProviderRule().Validate(null, provider).Succeeded
            ? provider
            : null;

    private static void Configure(OpenIdConnectOptions options, ProviderOptions provider)
    {
        options.Authority = provider.Authority;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.RequireHttpsMetadata = !new Uri(provider.Authority!).IsLoopback;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // The answer comes back as a link, not as a form of another site: so the cookies that guard it need not be sent with those.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.CallbackPath = Callback;
        // Nobody is signed out by an address that any site could call.
        options.RemoteSignOutPath = default;
        options.SignedOutCallbackPath = default;
        options.BackchannelTimeout = Patience;
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.MapInboundClaims = false;
        options.SaveTokens = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.ClaimActions.MapJsonKey(provider.RoleClaim, provider.RoleClaim);
        options.ClaimActions.MapJsonKey("preferred_username", "preferred_username");
        options.Scope.Clear();
        foreach (var scope in provider.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)) options.Scope.Add(scope);
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        options.Events.OnTicketReceived = LetInAsync;
        options.Events.OnRemoteFailure = context =>
        {
            // What the provider answered may hold a code; its kind says enough.
            LogFailed(Log(context.HttpContext), context.Failure?.GetBaseException().GetType().Name ?? "nothing");
            context.Response.Redirect(
                ProviderWords.Address(IsUnreachable(context.Failure) ? ProviderFault.Unreachable : ProviderFault.Failed));
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    private static async Task BeginAsync(HttpContext http)
    {
        var properties = new AuthenticationProperties { RedirectUri = ReturnAddress.Safe(http.Request.Query[ReturnAddress.Parameter]) };
        try
        {
            await http.ChallengeAsync(OpenIdConnectDefaults.AuthenticationScheme, properties);
        }
        catch (Exception fault)
            when (!http.Response.HasStarted && fault is not OperationCanceledException { CancellationToken.IsCancellationRequested: true })
        {
            LogUnreachable(Log(http), fault.GetBaseException().Message);
            http.Response.Redirect(ProviderWords.Address(ProviderFault.Unreachable));
        }
    }

    /// <summary>Our own cookie in place of the provider's ticket.</summary>
    private static async Task LetInAsync(TicketReceivedContext context)
    {
        var http = context.HttpContext;
        var fault = await http.RequestServices.GetRequiredService<ProviderSignIn>().TryAsync(context.Principal!, http.RequestAborted);
        context.Response.Redirect(fault is { } known ? ProviderWords.Address(known) : ReturnAddress.Safe(context.ReturnUri));
        context.HandleResponse();
    }

    private static bool IsUnreachable(Exception? fault) =>
        fault?.GetBaseException()
            is HttpRequestException
                or System.Net.Sockets.SocketException
                or IOException
                or TaskCanceledException
                or TimeoutException;

    private static ILogger Log(HttpContext http) =>
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ProviderSetup));

    [LoggerMessage(LogLevel.Warning, "A sign-in with the organisation's provider failed: {Kind}")]
    private static partial void LogFailed(ILogger log, string kind);

    [LoggerMessage(LogLevel.Error, "The organisation's provider could not be asked: {Reason}")]
    private static partial void LogUnreachable(ILogger log, string reason);
}
