using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Settings;

/// <summary>Reads what people set on pages; all settings are read at once and kept until something is written.</summary>
public sealed class SettingQuery : IDisposable
{
    private readonly IDbContextFactory<ReliabilityContext> contexts;
    private readonly DataVersionSignal signal;
    private volatile Dictionary<string, Setting>? held;

    public SettingQuery(IDbContextFactory<ReliabilityContext> contexts, DataVersionSignal signal)
    {
        (this.contexts, this.signal) = (contexts, signal);
        signal.Changed += Forget;
    }

    /// <summary>The value of a setting, or null where nobody set it.</summary>
    public async Task<T?> ReadAsync<T>(string key, CancellationToken cancel) =>
        await FindAsync(key, cancel) is { } setting ? JsonSerializer.Deserialize<T>(setting.Value, Json.Options) : default;

    /// <summary>The setting with who set it and when, or null.</summary>
    public async Task<Setting?> FindAsync(string key, CancellationToken cancel)
    {
        if (held is not { } settings)
        {
            await using var context = await contexts.CreateDbContextAsync(cancel);
            held = settings = await context.Settings.AsNoTracking().ToDictionaryAsync(s => s.Key, cancel);
        }
        return settings.GetValueOrDefault(key);
    }

    private void Forget() => held = null;

    public void Dispose() => signal.Changed -= Forget;
}
