using Microsoft.AspNetCore.Authentication;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Security.ApiKeys;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Features.Services.Badges;

/// <summary>Who may see the badge of a service: whoever reads, whoever holds its token, or everybody where an administrator said
/// so.</summary>
public sealed class BadgeAccess(BadgeTokenQuery tokens, ServiceBadgeReader badges, SettingQuery settings)
{
    /// <summary>How somebody is let in.</summary>
    /// <param name="Caller">Whose calls are counted together; null where nobody counts them.</param>
    /// <param name="IsShared">Everybody who asks so gets the same.</param>
    public sealed record Entry(string? Caller, bool IsShared);

    /// <summary>How one is let in; null where one is not.</summary>
    public async Task<Entry?> OfAsync(HttpContext http, string service, string? token, CancellationToken cancel)
    {
        if (token is not null)
        {
            // It decides alone: a link that was revoked must not seem to work for those who are signed in.
            var hash = ApiKeySecret.HashOf(token);
            return await tokens.ServiceAsync(hash, cancel) is { } opens && await SameAsync(opens, service, cancel)
                ? new($"badge {hash}", IsShared: true)
                : null;
        }
        if (AccessTable.Allows(http.User, Right.Read)) return new(null, IsShared: false);
        if (await http.AuthenticateAsync(ApiKeyHandler.SchemeName) is { Succeeded: true, Principal: var program }
            && AccessTable.Allows(program, Right.Read))
            return new(program.FindFirst(ApiKeyHandler.KeyIdClaim)!.Value, IsShared: false);
        return await settings.ReadAsync<bool>(SettingKeys.BadgesOpen, cancel) ? new("badges of everybody", IsShared: true) : null;
    }

    private async Task<bool> SameAsync(string one, string other, CancellationToken cancel) =>
        string.Equals(await badges.NameOfAsync(one, cancel), await badges.NameOfAsync(other, cancel), StringComparison.OrdinalIgnoreCase);
}
