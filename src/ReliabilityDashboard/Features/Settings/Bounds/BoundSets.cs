using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Features.Settings.Bounds;

/// <summary>All bounds that can be set.</summary>
public static class BoundSets
{
    public static IReadOnlyList<BoundSet> All { get; } =
    [
        new BoundSet<CrashFreeBands>(
            SettingKeys.CrashFreeBands, "Crash-free sessions",
            "What a share of sessions without a crash means. Trends draws these bands, the overview names the one you are in.",
            [new("at_risk", "At risk from"), new("excellent", "Excellent from")],
            [new("brand damage", TagKind.Bad), new("at risk", TagKind.Warn), new("excellent", TagKind.Ok)], CrashFreeBands.Default,
            bands => [bands.AtRisk, bands.Excellent], shares => new(excellent: shares[1], atRisk: shares[0])),
        new BoundSet<BlastThresholds>(
            SettingKeys.BlastThresholds,
            "Blast radius",
            "How far an incident spread, by the share of users it reached (of services, where users are unknown). "
                + "Every incident is put into one of these classes.",
            [new("limited", "Limited from"), new("wide", "Wide from"), new("systemic", "Systemic from")],
            [new("contained"), new("limited"), new("wide", TagKind.Warn), new("systemic", TagKind.Bad)],
            BlastThresholds.Default,
            classes => [classes.Limited, classes.Wide, classes.Systemic],
            shares => new(shares[0], shares[1], shares[2])
        ),
        new BoundSet<SaturationThresholds>(
            SettingKeys.SaturationThresholds, "Filling resources",
            "From which use of its capacity a resource warns. The overview counts the days until the critical level is reached.",
            [new("early_warning", "Early warning from"), new("critical", "Critical from")],
            [new("no warning"), new("early warning", TagKind.Warn), new("critical", TagKind.Bad)], SaturationThresholds.Default,
            levels => [levels.EarlyWarning, levels.Critical], shares => new(shares[0], shares[1])),
    ];
}
