using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Storage.Queries;
using ReliabilityDashboard.Storage.Writing;

namespace ReliabilityDashboard.Features.Matrix;

/// <summary>The thresholds that people set, one pair for each chart: money and score have different scales, crashes another frequency.</summary>
public sealed class MatrixThresholdStore(SettingQuery settings, SettingWriter writer, CurrentPerson person)
{
    public async Task<(SetThreshold? Frequency, SetThreshold? Impact)> ReadAsync(MatrixOf of, ImpactUnit unit, CancellationToken cancel) =>
        (await FindAsync(FrequencyKey(of), cancel), await FindAsync(ImpactKey(of, unit), cancel));

    /// <summary>Stores what a person set, with who and when; null makes a threshold provisional again. A value that stays as it was keeps its author.</summary>
    public async Task SetAsync(MatrixOf of, ImpactUnit unit, double? frequency, double? impact, CancellationToken cancel)
    {
        await SetAsync(FrequencyKey(of), frequency, cancel);
        await SetAsync(ImpactKey(of, unit), impact, cancel);
    }

    private async Task SetAsync(string key, double? value, CancellationToken cancel)
    {
        if (value is <= 0) throw new ArgumentOutOfRangeException(nameof(value), value, "A threshold on a logarithmic axis is above 0.");
        if ((await FindAsync(key, cancel))?.Value != value) await writer.SetAsync(key, value, person.Name, cancel);
    }

    private async Task<SetThreshold?> FindAsync(string key, CancellationToken cancel) =>
        await settings.FindAsync(key, cancel) is { } setting && await settings.ReadAsync<double?>(key, cancel) is { } value ? new(value, setting.SetBy, setting.SetAt) : null;

    private static string FrequencyKey(MatrixOf of) => SettingKeys.MatrixFrequencyThreshold(of == MatrixOf.Crashes ? "crashes" : "incidents");

    private static string ImpactKey(MatrixOf of, ImpactUnit unit) =>
        SettingKeys.MatrixImpactThreshold(of == MatrixOf.Crashes ? "crash-score" : unit == ImpactUnit.Money ? "money" : "score");
}
