using ReliabilityDashboard.Security.OpenIdConnect;

namespace ReliabilityDashboard.Tests.Security.OpenIdConnect;

/// <summary>What has to be said of a provider before anybody can sign in there.</summary>
public sealed class ProviderRuleTests
{
    [Theory]
    [InlineData("Authority", "login.example.org", "Security:OpenIdConnect:Authority: expected an address that begins with https://")]
    [InlineData("Authority", "http://login.example.org", "Security:OpenIdConnect:Authority: expected an address that begins with https://")]
    [InlineData("Authority", "", "Security:OpenIdConnect:Authority: expected the provider's address")]
    [InlineData("ClientId", "", "Security:OpenIdConnect:ClientId: expected the name under which the provider knows this app")]
    [InlineData("Scopes", "profile", "Security:OpenIdConnect:Scopes: expected openid among them")]
    [InlineData("RoleClaim", " ", "Security:OpenIdConnect:RoleClaim: expected the name of a claim")]
    public void Half_a_setting_is_refused_by_its_key(string key, string value, string fault)
    {
        var options = new ProviderOptions
        {
            Authority = "https://login.example.org",
            ClientId = "reliability",
            Roles = new() { Viewer = ["staff"] },
        };
        typeof(ProviderOptions).GetProperty(key)!.SetValue(options, value);
        var told = new ProviderRule().Validate(null, options);
        Assert.StartsWith(fault, Assert.Single(told.Failures!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_provider_without_roles_could_let_nobody_in()
    {
        var told = new ProviderRule().Validate(null, new() { Authority = "https://login.example.org", ClientId = "reliability" });
        Assert.StartsWith(
            "Security:OpenIdConnect:Roles: expected at least one value", Assert.Single(told.Failures!), StringComparison.Ordinal);
    }
}
