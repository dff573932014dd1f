using System.Data.Common;
using ReliabilityDashboard.Security.ApiKeys;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Features.Settings.ApiKeys;

/// <summary>The keys of programs: created and shown once, listed, revoked.</summary>
public sealed partial class ApiKeysSection(ApiKeyEditing editing, SaveAttempts attempts, ILogger<ApiKeysSection> log) : IDisposable
{
    private static readonly int[] Durations = [30, 90, ApiKeyCommands.UsualDays, ApiKeyCommands.MostDays];
    private static readonly (string Scope, string Says)[] Scopes =
    [
        (ApiScope.Read, "read everything"), (ApiScope.Import, "send files to be imported"),
        (ApiScope.Write, "correct incidents, write and publish post-mortems"), (ApiScope.Admin, "what only administrators do"),
    ];

    private readonly CancellationTokenSource leaving = new();
    private readonly HashSet<string> chosen = [ApiScope.Read];
    private IReadOnlyList<ApiKeyEntity>? keys;
    private string? name, made, madeName, fault;
    private int days = ApiKeyCommands.UsualDays;
    private long? asked;
    private bool failed;

    private ApiKeyEditing Editing => editing;

    protected override Task OnInitializedAsync() => ReadAsync();

    private Task CreateAsync() => TryAsync(async () =>
    {
        string[] scopes = [.. ApiScope.All.Where(chosen.Contains)];
        if ((fault = ApiKeyCommands.Fault(name, scopes, days)) is not null) return;
        (made, madeName) = (await editing.CreateAsync(name!, scopes, days, CancellationToken.None), name);
        name = null;
        keys = await editing.ListAsync(leaving.Token);
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
        keys = await editing.ListAsync(leaving.Token);
    });

    private void Choose(string scope, bool on)
    {
        if (on) chosen.Add(scope);
        else chosen.Remove(scope);
    }

    private void Forget() => (made, madeName) = (null, null);

    private async Task TryAsync(Func<Task> change) => fault = await attempts.TryAsync(change) ?? fault;

    private async Task ReadAsync()
    {
        try
        {
            keys = await editing.ListAsync(leaving.Token);
            failed = false;
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
        catch (DbException wrong)
        {
            LogUnread(log, wrong);
            failed = true;
        }
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    [LoggerMessage(LogLevel.Error, "API keys could not be read")]
    private static partial void LogUnread(ILogger log, Exception fault);
}
