using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>The bands that a rate is read against, as a chart has them.</summary>
public static class RateBands
{
    public static IReadOnlyList<ChartBand> Of(CrashFreeBands bands) =>
    [
        new(BandWords.Of(CrashFreeBand.Excellent), bands.Excellent, null, TagKind.Ok),
        new(BandWords.Of(CrashFreeBand.AtRisk), bands.AtRisk, bands.Excellent, TagKind.Neutral),
        new(BandWords.Of(CrashFreeBand.BrandDamage), null, bands.AtRisk, TagKind.Bad),
    ];
}
