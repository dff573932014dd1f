using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Reading.Words;

/// <summary>The bands of the crash-free rate in words.</summary>
public static class BandWords
{
    /// <summary>"excellent", "at risk", "brand damage".</summary>
    public static string Of(CrashFreeBand band) => band switch
    {
        CrashFreeBand.Excellent => "excellent",
        CrashFreeBand.AtRisk => "at risk",
        CrashFreeBand.BrandDamage => "brand damage",
        _ => throw new ArgumentOutOfRangeException(nameof(band)),
    };

    /// <summary>How good that is.</summary>
    public static TagKind KindOf(CrashFreeBand? band) => band switch
    {
        CrashFreeBand.Excellent => TagKind.Ok,
        CrashFreeBand.AtRisk => TagKind.Warn,
        CrashFreeBand.BrandDamage => TagKind.Bad,
        _ => TagKind.Neutral,
    };
}
