using ReliabilityDashboard.Domain.Losses;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Features.Audit;

/// <summary>What the keys of settings mean.</summary>
internal static class SettingNames
{
    private static readonly Dictionary<string, string> Names = new()
    {
        [SettingKeys.CrashFreeBands] = "Bands of the crash-free session rate",
        [SettingKeys.BlastThresholds] = "Thresholds of the blast radius",
        [SettingKeys.DowntimeCostPerMinute] = "Cost of a minute of downtime",
        [SettingKeys.ResponseCostPerHour] = "Cost of an hour of response",
        [SettingKeys.ServiceLevelWindow] = "Window of service levels",
        [SettingKeys.Baseline] = "Baseline of protected revenue",
        [SettingKeys.BadgesOpen] = "Badges open to everybody",
        [SettingKeys.ProtectionCredit] = "Which protection of calls counts",
        [SettingKeys.ProtectionWorks] = "Part of the failures that a protection stops",
        [SettingKeys.SourceZones] = "Time zones of sources",
        [SettingKeys.Organisation] = "Name of the organisation",
        [SettingKeys.RollupZone] = "Time zone of the day rollups",
        [SettingKeys.SampleRemoved] = "Removal of the sample organisation",
        [SettingKeys.MatrixFrequencyThreshold("incidents")] = "Frequency threshold of the matrix of incidents",
        [SettingKeys.MatrixFrequencyThreshold("crashes")] = "Frequency threshold of the matrix of crashes",
        [SettingKeys.MatrixImpactThreshold("money")] = "Impact threshold of the matrix in money",
        [SettingKeys.MatrixImpactThreshold("score")] = "Impact threshold of the matrix by score",
        [SettingKeys.MatrixImpactThreshold("crash-score")] = "Impact threshold of the matrix of crashes",
    };

    /// <summary>The name for people; a key without one stands as it is.</summary>
    public static string Of(string key) => Names.GetValueOrDefault(key)
        ?? IndustryFigure.All.FirstOrDefault(figure => SettingKeys.IndustryFigure(figure.Id) == key)?.Title
        ?? key;
}
