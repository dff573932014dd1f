using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Reading.Tests.Words;

public sealed class BandWordsTests
{
    [Theory]
    [InlineData(CrashFreeBand.Excellent, "excellent", TagKind.Ok)]
    [InlineData(CrashFreeBand.AtRisk, "at risk", TagKind.Warn)]
    [InlineData(CrashFreeBand.BrandDamage, "brand damage", TagKind.Bad)]
    public void A_band_has_one_word_and_one_colour(CrashFreeBand band, string word, TagKind kind) =>
        Assert.Equal((word, kind), (BandWords.Of(band), BandWords.KindOf(band)));

    [Fact]
    public void Without_a_rate_there_is_no_colour() => Assert.Equal(TagKind.Neutral, BandWords.KindOf(null));
}
