using Microsoft.AspNetCore.Authorization;
using ReliabilityDashboard.Api;

namespace ReliabilityDashboard.Security.Access;

/// <summary>Makes a policy of each line of the table.</summary>
public static class AccessSetup
{
    /// <summary>The name that routing gives to its own answer where an address is known, but not with this method.</summary>
    private const string WrongMethod = "405 HTTP Method Not Supported";

    public static IServiceCollection AddAccess(this IServiceCollection services) => services.AddAuthorization(options =>
        {
            foreach (var right in Enum.GetValues<Right>())
                options.AddPolicy(right.ToString(), Of(right));
            // A page or endpoint that says nothing is closed to all: it is found by the first who opens it, and by a test.
            // Where there is nothing at all, those who are signed in are told so; others learn not even that.
            options.FallbackPolicy = new AuthorizationPolicyBuilder()
                .RequireAssertion(asked =>
                    asked is { User.Identity.IsAuthenticated: true, Resource: HttpContext http }
                    && http.GetEndpoint() is null or { DisplayName: WrongMethod }
                )
                .Build();
        });

    /// <summary>Opens an endpoint to those who have a right.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder builder, Right right)
        where TBuilder : IEndpointConventionBuilder => builder.RequireAuthorization(new NeedsAttribute(right));

    /// <summary>Opens an endpoint to programs whose key has a right.</summary>
    public static TBuilder NeedsKey<TBuilder>(this TBuilder builder, Right right)
        where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(new NeedsAttribute(right) { AuthenticationSchemes = ApiKeyHandler.SchemeName });

    private static AuthorizationPolicy Of(Right right) =>
        new AuthorizationPolicyBuilder()
            .RequireAuthenticatedUser()
            .RequireAssertion(asked => AccessTable.Allows(asked.User, right))
            .Build();
}
