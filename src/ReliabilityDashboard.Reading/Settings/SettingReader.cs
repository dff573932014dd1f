using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Reading.Settings;

/// <summary>What people set on pages, for every answer that rests on it; all settings are read at once.</summary>
public sealed class SettingReader(SettingQuery query, AnswerCache answers)
{
    /// <summary>The value of a setting, or null where nobody set it.</summary>
    public async Task<T?> ReadAsync<T>(string key, CancellationToken cancel) =>
        await FindAsync(key, cancel) is { } setting ? setting.As<T>() : default;

    /// <summary>The setting with who set it and when, or null.</summary>
    public async Task<Setting?> FindAsync(string key, CancellationToken cancel) =>
        (
            await answers.GetAsync(
                "settings", PartsRead.By<SettingQuery>(), Kept.AsLongAsTrue, () => query.AllAsync(CancellationToken.None), cancel)
        ).GetValueOrDefault(key);
}
