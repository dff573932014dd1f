using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Security.ApiKeys;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Settings.ApiKeys;

/// <summary>The keys of programs: created and shown once, listed, revoked.</summary>
public sealed partial class ApiKeysSection(ApiKeyEditing editing, SaveAttempts attempts)
    : LoadedPage<IReadOnlyList<ApiKeyEntity>>("The keys could not be read")
{
    private static readonly int[] Durations = [30, 90, ApiKeyCommands.UsualDays, ApiKeyCommands.MostDays];
    private static readonly (string Scope, string Says)[] Scopes =
    [
        (ApiScope.Read, "read everything"), (ApiScope.Import, "send files to be imported"),
        (ApiScope.Write, "correct incidents, write and publish post-mortems"), (ApiScope.Admin, "what only administrators do"),
    ];

    private readonly HashSet<string> chosen = [ApiScope.Read];
    private string? name, made, madeName, fault;
    private int days = ApiKeyCommands.UsualDays;
    private long? asked;

    private ApiKeyEditing Editing => editing;

    protected internal override DataParts Parts => PartsRead.By<ApiKeyEditing>();

    protected override async Task<IReadOnlyList<ApiKeyEntity>?> AskAsync(CancellationToken cancel) => await editing.ListAsync(cancel);

    private Task CreateAsync() => TryAsync(async () =>
    {
        string[] scopes = [.. ApiScope.All.Where(chosen.Contains)];
        if ((fault = ApiKeyCommands.Fault(name, scopes, days)) is not null) return;
        (made, madeName) = (await editing.CreateAsync(name!, scopes, days, CancellationToken.None), name);
        name = null;
        await LoadAsync();
    });

    /// <summary>Asks once more: what uses the key stops working at once.</summary>
    private Task RevokeAsync(ApiKeyEntity key) => TryAsync(async () =>
    {
        if (asked != key.Id)
        {
            asked = key.Id;
            return;
        }
        asked = null;
        await editing.RevokeAsync(key.Id, CancellationToken.None);
        await LoadAsync();
    });

    private void Choose(string scope, bool on)
    {
        if (on) chosen.Add(scope);
        else chosen.Remove(scope);
    }

    private void Copied() => (made, madeName) = (null, null);

    private async Task TryAsync(Func<Task> change) => fault = await attempts.TryAsync(change) ?? fault;
}
