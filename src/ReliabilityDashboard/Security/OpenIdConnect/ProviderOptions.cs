using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security.OpenIdConnect;

/// <summary>The organisation's own sign-in, by OpenID Connect. Section <c>Security:OpenIdConnect</c>; without an authority there is
/// none.</summary>
public sealed class ProviderOptions
{
    public const string Section = $"{SecurityOptions.Section}:OpenIdConnect";

    /// <summary>The provider's address, under which <c>/.well-known/openid-configuration</c> is found. HTTPS, but for a provider on this
    /// machine.</summary>
    public string? Authority { get; set; }

    /// <summary>What the provider calls this app.</summary>
    public string? ClientId { get; set; }

    /// <summary>What the app proves itself with; null for a client that the provider knows as public, which PKCE protects alone.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>What people call it; stands on the button of the sign-in. Default "your organisation’s account".</summary>
    public string Name { get; set; } = "your organisation’s account";

    /// <summary>What is asked for, separated by blanks. Default <c>openid profile email</c>; many providers tell groups only for a scope of
    /// their own.</summary>
    public string Scopes { get; set; } = "openid profile email";

    /// <summary>The claim that says what somebody is here. Default <c>roles</c>; others call it <c>groups</c>.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>Values of that claim for each role. Somebody with values for several has the greatest; somebody with none is not let
    /// in.</summary>
    public RoleValues Roles { get; set; } = new();

    /// <summary>Whether people can sign in by it.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(Authority);

    /// <summary>The greatest role that the values of the claim stand for; null where none does.</summary>
    public PersonRole? RoleOf(IEnumerable<string> values)
    {
        var given = values.ToHashSet(StringComparer.Ordinal);
        return Roles.All.Where(mapped => mapped.Values.Any(given.Contains)).Select(mapped => (PersonRole?)mapped.Role).Max();
    }
}
