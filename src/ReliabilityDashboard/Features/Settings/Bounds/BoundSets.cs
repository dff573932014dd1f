using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Words;
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
            [Band(CrashFreeBand.BrandDamage), Band(CrashFreeBand.AtRisk), Band(CrashFreeBand.Excellent)], CrashFreeBands.Default,
            bands => [bands.AtRisk, bands.Excellent], shares => new(excellent: shares[1], atRisk: shares[0])),
        new BoundSet<BlastThresholds>(
            SettingKeys.BlastThresholds,
            "Blast radius",
            "How far an incident spread, by the share of users it reached (of services, where users are unknown). "
                + "Every incident is put into one of these classes.",
            [new("limited", "Limited from"), new("wide", "Wide from"), new("systemic", "Systemic from")],
            [Class(BlastClass.Contained), Class(BlastClass.Limited), Class(BlastClass.Wide, TagKind.Warn),
             Class(BlastClass.Systemic, TagKind.Bad)],
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

    private static BoundClass Band(CrashFreeBand band) => new(BandWords.Of(band), BandWords.KindOf(band));

    private static BoundClass Class(BlastClass reach, TagKind kind = TagKind.Neutral) => new(IncidentWords.Of(reach), kind);
}
