using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace ReliabilityDashboard.Tests.Security.OpenIdConnect;

/// <summary>A real OpenID Connect provider on this machine: code flow with PKCE, signed tokens, one confidential client. It asks nobody for
/// a password; the test says who stands before it.</summary>
internal sealed class Provider : IAsyncDisposable
{
    public const string ClientId = "reliability";
    public const string ClientSecret = "only-these-two-know-it";

    private readonly WebApplication app;

    private Provider(WebApplication app) => this.app = app;

    public Uri Address { get; private set; } = null!;

    /// <summary>Who signs in next.</summary>
    public Someone Visitor { get; set; } = new("1", "ada", []);

    /// <summary>Whether it shows them a page of its own first, on which they say that it is them.</summary>
    public bool Asks { get; set; }

    /// <summary>Starts it; at a given address where one was there before.</summary>
    public static async Task<Provider> StartAsync(Uri? address = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address?.ToString() ?? "http://127.0.0.1:0");
        builder
            .Services.AddOpenIddict()
            .AddServer(server =>
            {
                server.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token");
                server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
                server.RegisterScopes(Scopes.Profile, Scopes.Email);
                server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
                // Without a database: its one client and the tokens' own words are enough.
                server.EnableDegradedMode();
                server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
                server.AddEventHandler<ValidateAuthorizationRequestContext>(handler =>
                    handler.UseInlineHandler(context =>
                    {
                        if (
                            context.ClientId != ClientId
                            || !Uri.TryCreate(context.RedirectUri, UriKind.Absolute, out var back)
                            || back.AbsolutePath != "/signin-oidc"
                        )
                            context.Reject(Errors.InvalidClient);
                        return default;
                    })
                );
                server.AddEventHandler<ValidateTokenRequestContext>(handler =>
                    handler.UseInlineHandler(context =>
                    {
                        if (context.ClientId != ClientId || context.ClientSecret != ClientSecret)
                            context.Reject(Errors.InvalidClient);
                        return default;
                    })
                );
            });
        var provider = new Provider(builder.Build());
        provider.app.UseRouting();
        provider.app.MapGet(
            "/connect/authorize",
            (HttpContext http) =>
                provider.Asks && !http.Request.Query.ContainsKey("sure")
                    ? Results.Content(
                        $"<!DOCTYPE html><link rel=icon href=data:,><title>Example Login</title><a "
                            + $"href=\"{WebUtility.HtmlEncode($"{http.Request.Path}{http.Request.QueryString}&sure=yes")}\">I am "
                            + $"{provider.Visitor.Name}</a>",
                        "text/html"
                    )
                    : Results.SignIn(provider.Vouch(http), properties: null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)
        );
        await provider.app.StartAsync();
        provider.Address = new Uri(provider.app.Urls.Single());
        await provider.SayWhoItIsAsync();
        return provider;
    }

    /// <summary>Its keys are made when somebody first asks for them; nobody with a limit of time should be the one.</summary>
    private async Task SayWhoItIsAsync()
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = Timeout.InfiniteTimeSpan };
        foreach (var path in new[] { ".well-known/openid-configuration", ".well-known/jwks" })
            await client.GetStringAsync(new Uri(path, UriKind.Relative));
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private ClaimsPrincipal Vouch(HttpContext http)
    {
        var identity = new ClaimsIdentity("provider", Claims.Name, Claims.Role);
        identity
            .SetClaim(Claims.Subject, Visitor.Subject)
            .SetClaim(Claims.PreferredUsername, Visitor.Name)
            .SetClaims("groups", [.. Visitor.Groups]);
        var principal = new ClaimsPrincipal(identity);
        principal.SetScopes(http.GetOpenIddictServerRequest()!.GetScopes());
        principal.SetDestinations(_ => [Destinations.IdentityToken]);
        return principal;
    }

    internal sealed record Someone(string Subject, string Name, IReadOnlyList<string> Groups);
}
