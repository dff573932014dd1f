using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Features.Matrix;

/// <summary>Sets the thresholds of the matrix for the person at the page.</summary>
public sealed class MatrixThresholdStore(MatrixThresholdReader thresholds, SettingWriter writer, CurrentPerson person)
{
    /// <summary>Stores what a person set, with who and when; null makes a threshold provisional again. A value that stays as it was keeps
    /// its author.</summary>
    public async Task SetAsync(MatrixOf of, ImpactUnit unit, double? frequency, double? impact, CancellationToken cancel)
    {
        var by = person.Demand(Right.SetThresholds);
        await SetAsync(MatrixThresholdReader.FrequencyKey(of), frequency, by, cancel);
        await SetAsync(MatrixThresholdReader.ImpactKey(of, unit), impact, by, cancel);
    }

    private async Task SetAsync(string key, double? value, string by, CancellationToken cancel)
    {
        if (value is <= 0) throw new ArgumentOutOfRangeException(nameof(value), value, "A threshold on a logarithmic axis is above 0.");
        if ((await thresholds.FindAsync(key, cancel))?.Value != value) await writer.SetAsync(key, value, by, cancel);
    }
}
