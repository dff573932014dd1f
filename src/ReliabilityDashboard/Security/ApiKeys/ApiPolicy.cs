using Microsoft.AspNetCore.Authorization;

namespace ReliabilityDashboard.Security.ApiKeys;

/// <summary>The policies of endpoints for programs: one of these scopes, shown by a key.</summary>
public static class ApiPolicy
{
    private const string Prefix = "api:";

    public const string Read = Prefix + ApiScope.Read;
    public const string Import = Prefix + ApiScope.Import;
    public const string Write = Prefix + ApiScope.Write;
    public const string Admin = Prefix + ApiScope.Admin;

    /// <summary>Runs are looked at by those who read and by those who sent the file.</summary>
    public const string Runs = Prefix + ApiScope.Read + " or " + ApiScope.Import;

    /// <summary>Registers all of them.</summary>
    public static void AddTo(AuthorizationOptions options)
    {
        foreach (var policy in new[] { Read, Import, Write, Admin, Runs })
            options.AddPolicy(policy, build => build
                .AddAuthenticationSchemes(ApiKeyHandler.SchemeName).RequireAuthenticatedUser().RequireClaim(ApiScope.Claim, policy[Prefix.Length..].Split(" or ")));
    }

    /// <summary>The scopes that open an endpoint, in words.</summary>
    /// <param name="metadata">What the endpoint says of itself.</param>
    internal static string ScopesOf(IEnumerable<object>? metadata) =>
        (metadata ?? []).OfType<IAuthorizeData>().Select(data => data.Policy).LastOrDefault(policy => policy?.StartsWith(Prefix, StringComparison.Ordinal) is true)?[Prefix.Length..] ?? "";
}
