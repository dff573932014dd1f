using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Storage.Settings;
using ReliabilityDashboard.Reading.Settings;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>The bounds that people may move: bands of the crash-free rate, classes of spread, warnings of a filling resource.</summary>
public sealed class MetricBounds(SettingReader settings)
{
    public async Task<Bounds> ReadAsync(CancellationToken cancel) => new(
        await settings.ReadAsync<CrashFreeBands>(SettingKeys.CrashFreeBands, cancel) ?? CrashFreeBands.Default,
        await settings.ReadAsync<BlastThresholds>(SettingKeys.BlastThresholds, cancel) ?? BlastThresholds.Default,
        await settings.ReadAsync<SaturationThresholds>(SettingKeys.SaturationThresholds, cancel) ?? SaturationThresholds.Default);

    /// <summary>All bounds at one moment.</summary>
    public sealed record Bounds(CrashFreeBands CrashFree, BlastThresholds Blast, SaturationThresholds Saturation);
}
