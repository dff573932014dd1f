using ReliabilityDashboard.Features.Trends;

namespace ReliabilityDashboard.Tests.Features.Trends;

public sealed class FigureDefinitionsTests
{
    [Fact]
    public void A_median_is_defined_by_its_metric_and_by_what_a_median_is()
    {
        var said = FigureDefinitions.Of("time-to-recovery.median");
        Assert.Contains("From detection", said, StringComparison.Ordinal);
        Assert.Contains("Half of them took no longer", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_is_reached_and_not_taken() => Assert.Equal("Nine of ten reached no more.", FigureDefinitions.Of("blast-radius.p90"));

    [Fact]
    public void A_label_that_says_all_has_no_definition() => Assert.Null(FigureDefinitions.Of("incidents.total"));
}
