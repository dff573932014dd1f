using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Storage.Imports;

/// <summary>In which zone the times of a source are that it writes without an offset: what people say of it, else UTC.</summary>
public sealed class SourceZones(SettingQuery settings, SettingWriter writer)
{
    /// <summary>The zones by the names of sources; one without a zone is left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(CancellationToken cancel) =>
        await settings.ReadAsync<Dictionary<string, string>>(SettingKeys.SourceZones, cancel) ?? [];

    /// <summary>Says it for a source; null takes it back. Runs that have begun keep theirs.</summary>
    public async Task SetAsync(string source, string? zone, string person, CancellationToken cancel)
    {
        var zones = (await ReadAsync(cancel)).ToDictionary();
        if (zone is null) zones.Remove(source);
        else zones[source] = zone;
        await writer.SetAsync(SettingKeys.SourceZones, zones.Count == 0 ? null : zones, person, cancel);
    }

    /// <summary>The zone of a source inside a transaction; null: UTC.</summary>
    public static async Task<string?> OfAsync(ReliabilityContext context, string source, CancellationToken cancel) =>
        (await context.Settings.AsNoTracking().SingleOrDefaultAsync(setting => setting.Key == SettingKeys.SourceZones, cancel))
            ?.As<Dictionary<string, string>>()?.GetValueOrDefault(source);
}
