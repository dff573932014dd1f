using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Security.ApiKeys;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Features.Settings.ApiKeys;

/// <summary>Keys for the person at the page.</summary>
public sealed class ApiKeyEditing(ApiKeyCommands keys, CurrentPerson person, TimeProvider time)
{
    public Task<IReadOnlyList<ApiKeyEntity>> ListAsync(CancellationToken cancel)
    {
        person.Demand(Right.ManageKeys);
        return keys.ListAsync(cancel);
    }

    /// <summary>Creates a key and returns its text, which is stored nowhere.</summary>
    public Task<string> CreateAsync(string name, IReadOnlyList<string> scopes, int days, CancellationToken cancel) =>
        keys.CreateAsync(name, scopes, days, person.Demand(Right.ManageKeys), cancel);

    public Task RevokeAsync(long id, CancellationToken cancel) => keys.RevokeAsync(id, person.Demand(Right.ManageKeys), cancel);

    /// <summary>"valid", "expired" or "revoked", at this instant.</summary>
    public string StateOf(ApiKeyEntity key) =>
        key.RevokedAt is not null ? "revoked"
        : key.IsValidAt(time.GetUtcNow().UtcDateTime) ? "valid"
        : "expired";
}
