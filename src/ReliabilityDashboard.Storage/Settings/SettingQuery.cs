using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Settings;

/// <summary>Reads what people set on pages.</summary>
[ReadFrom(DataParts.Settings)]
public sealed class SettingQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>The value of a setting, or null where nobody set it.</summary>
    public async Task<T?> ReadAsync<T>(string key, CancellationToken cancel) =>
        await FindAsync(key, cancel) is { } setting ? setting.As<T>() : default;

    /// <summary>The setting with who set it and when, or null.</summary>
    public async Task<Setting?> FindAsync(string key, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Settings.AsNoTracking().SingleOrDefaultAsync(s => s.Key == key, cancel);
    }

    /// <summary>Every setting by its key.</summary>
    public async Task<IReadOnlyDictionary<string, Setting>> AllAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Settings.AsNoTracking().ToDictionaryAsync(s => s.Key, cancel);
    }
}
