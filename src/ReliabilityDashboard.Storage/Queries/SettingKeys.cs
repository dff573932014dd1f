namespace ReliabilityDashboard.Storage.Queries;

/// <summary>The figures that people set on pages.</summary>
public static class SettingKeys
{
    public const string CrashFreeBands = "metrics.crash-free-bands";
    public const string BlastThresholds = "metrics.blast-thresholds";
    public const string MatrixFrequencyThreshold = "matrix.frequency-threshold";

    /// <summary>The impact threshold in a unit, <c>money</c> or <c>score</c>, of incidents or crashes.</summary>
    public static string MatrixImpactThreshold(string unit) => $"matrix.impact-threshold.{unit}";
}
