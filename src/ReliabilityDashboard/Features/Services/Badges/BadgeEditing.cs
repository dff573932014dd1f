using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Security.ApiKeys;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Features.Services.Badges;

/// <summary>Badges for the person at the page: links to them made and taken back, all of them opened to everybody.</summary>
public sealed class BadgeEditing(
    BadgeTokenQuery tokens, BadgeTokenWriter writer, SettingQuery settings, SettingWriter setting, CurrentPerson person)
{
    /// <summary>The links of a service that work, and whether all badges are open.</summary>
    public async Task<BadgeView> ReadAsync(string service, CancellationToken cancel)
    {
        person.Demand(Right.Read);
        var all = person.May(Right.ManageBadges) ? await tokens.ListAsync(cancel) : [];
        return new(
            await settings.ReadAsync<bool>(SettingKeys.BadgesOpen, cancel),
            [.. all.Where(one => one.Service.Equals(service, StringComparison.OrdinalIgnoreCase))]);
    }

    /// <summary>Makes a token and returns its text, which is stored nowhere.</summary>
    public async Task<string> MakeAsync(string service, CancellationToken cancel)
    {
        var author = person.Demand(Right.ManageBadges);
        var token = ApiKeySecret.New(ApiKeySecret.OfBadge);
        await writer.AddAsync(service, ApiKeySecret.HashOf(token), ApiKeySecret.StartOf(token), author, cancel);
        return token;
    }

    /// <summary>Takes a token back: from now on it opens nothing.</summary>
    public Task RevokeAsync(long id, CancellationToken cancel) => writer.RevokeAsync(id, person.Demand(Right.ManageBadges), cancel);

    /// <summary>Opens the badges of all services to everybody, or no longer.</summary>
    public Task OpenAsync(bool open, CancellationToken cancel) =>
        setting.SetAsync<bool?>(SettingKeys.BadgesOpen, open ? true : null, person.Demand(Right.ManageSettings), cancel);
}

/// <summary>What the part about badges shows.</summary>
/// <param name="IsOpen">Everybody may see the badges of all services.</param>
/// <param name="Tokens">Those of this service that work; none for people who may not make them.</param>
public sealed record BadgeView(bool IsOpen, IReadOnlyList<BadgeToken> Tokens);
