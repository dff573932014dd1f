using Microsoft.Extensions.Options;

namespace ReliabilityDashboard.Security.OpenIdConnect;

/// <summary>Checks the settings of the organisation's sign-in: all of them, or none.</summary>
public sealed class ProviderRule : IValidateOptions<ProviderOptions>
{
    public ValidateOptionsResult Validate(string? name, ProviderOptions options)
    {
        var faults = Faults(options).Select(fault => $"{ProviderOptions.Section}:{fault}").ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(ProviderOptions options)
    {
        if (!options.IsOn)
        {
            if (options.ClientId is not null || options.ClientSecret is not null || options.Roles.All.Any(role => role.Values.Count > 0))
                yield return $"{nameof(options.Authority)}: expected the provider's address, "
                    + "such as https://login.example.org/realms/company";
            yield break;
        }
        if (
            !Uri.TryCreate(options.Authority, UriKind.Absolute, out var authority)
            || !(authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback))
        )
            yield return $"{nameof(options.Authority)}: expected an address that begins with https://, "
                + "such as https://login.example.org/realms/company; http:// only for a provider on this machine";
        if (string.IsNullOrWhiteSpace(options.ClientId))
            yield return $"{nameof(options.ClientId)}: expected the name under which the provider knows this app";
        if (string.IsNullOrWhiteSpace(options.RoleClaim))
            yield return $"{nameof(options.RoleClaim)}: expected the name of a claim, such as roles or groups";
        if (!options.Scopes.Split(' ').Contains("openid"))
            yield return $"{nameof(options.Scopes)}: expected openid among them, such as openid profile email";
        if (string.IsNullOrWhiteSpace(options.Name))
            yield return $"{nameof(options.Name)}: expected what people call the provider, such as Example Login";
        if (options.Roles.All.All(role => role.Values.Count == 0))
            yield return $"{nameof(options.Roles)}: expected at least one value of the claim for a role, "
                + $"such as {ProviderOptions.Section}:Roles:Administrator:0=reliability-administrators; without, nobody could sign in";
    }
}
