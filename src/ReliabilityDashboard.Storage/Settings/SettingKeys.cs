namespace ReliabilityDashboard.Storage.Settings;

/// <summary>The figures that people set on pages.</summary>
public static class SettingKeys
{
    public const string CrashFreeBands = "metrics.crash-free-bands";
    public const string RollupZone = "rollups.zone";
    /// <summary>Stands only between a migration that changes what day rollups hold and the end of the same start.</summary>
    public const string StaleRollups = "rollups.stale";
    /// <summary>From when on raw sessions and signals are kept.</summary>
    public const string RawEdge = "retention.edge";
    public const string BlastThresholds = "metrics.blast-thresholds";
    public const string SaturationThresholds = "metrics.saturation-thresholds";
    /// <summary>That a person had the sample organisation removed: it is never loaded by itself again.</summary>
    public const string SampleRemoved = "sample.removed";
    /// <summary>That texts which cannot be restored everywhere were looked for and taken out.</summary>
    public const string TextsMended = "texts.mended";

    /// <summary>In which zone the times of each source are that it writes without an offset.</summary>
    public const string SourceZones = "sources.zones";

    /// <summary>Whose figures these are, where the configuration does not say it: the sample organisation brings its name.</summary>
    public const string Organisation = "reporting.organisation";

    /// <summary>The part of the failures that a protection stops, 0 to 1.</summary>
    public const string ProtectionWorks = "dependencies.protection-works";

    /// <summary>That everybody may see the badges of all services.</summary>
    public const string BadgesOpen = "badges.open";

    /// <summary>Which protection is believed where nobody asks for another.</summary>
    public const string ProtectionCredit = "dependencies.credit";

    /// <summary>By which signs of a source it is told how a change was written.</summary>
    public const string WrittenByPatterns = "changes.written-by-patterns";

    /// <summary>Of how many incidents one is shown without its suggested category first; 0: none.</summary>
    public const string HoldBackEvery = "classification.hold-back-every";

    public const string DowntimeCostPerMinute = "business.downtime-cost-per-minute";

    /// <summary>What an hour of a responder costs.</summary>
    public const string ResponseCostPerHour = "business.response-cost-per-hour";

    /// <summary>The quarters that protected revenue is set beside, with their figures as they were then.</summary>
    public const string Baseline = "business.baseline";

    /// <summary>Over which time service levels are kept.</summary>
    public const string ServiceLevelWindow = "metrics.service-level-window";

    /// <summary>A published figure of the industry, as a person confirmed it.</summary>
    public static string IndustryFigure(string id) => $"business.industry.{id}";

    /// <summary>From how many occurrences a week on a failure mode is frequent; of <c>incidents</c> or <c>crashes</c>.</summary>
    public static string MatrixFrequencyThreshold(string of) => $"matrix.frequency-threshold.{of}";

    /// <summary>The impact threshold in a unit: <c>money</c> or <c>score</c> of incidents, <c>crash-score</c> of crashes.</summary>
    public static string MatrixImpactThreshold(string unit) => $"matrix.impact-threshold.{unit}";
}
