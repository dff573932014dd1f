using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Storage.Settings;
using ReliabilityDashboard.Reading.Settings;

namespace ReliabilityDashboard.Reading.Matrix;

/// <summary>The thresholds that people set, one pair for each chart: money and score have different scales, crashes another
/// frequency.</summary>
public sealed class MatrixThresholdReader(SettingReader settings)
{
    public async Task<(SetThreshold? Frequency, SetThreshold? Impact)> ReadAsync(MatrixOf of, ImpactUnit unit, CancellationToken cancel) =>
        (await FindAsync(FrequencyKey(of), cancel), await FindAsync(ImpactKey(of, unit), cancel));

    public async Task<SetThreshold?> FindAsync(string key, CancellationToken cancel) =>
        await settings.FindAsync(key, cancel) is { } setting && await settings.ReadAsync<double?>(key, cancel) is { } value
            ? new(value, setting.SetBy, setting.SetAt)
            : null;

    public static string FrequencyKey(MatrixOf of) =>
        SettingKeys.MatrixFrequencyThreshold(of == MatrixOf.Crashes ? "crashes" : "incidents");

    public static string ImpactKey(MatrixOf of, ImpactUnit unit) =>
        SettingKeys.MatrixImpactThreshold(of == MatrixOf.Crashes ? "crash-score" : unit == ImpactUnit.Money ? "money" : "score");
}

/// <summary>A threshold that a person set.</summary>
public sealed record SetThreshold(double Value, string By, DateTime At);
