using ReliabilityDashboard.Domain.Signals;

namespace ReliabilityDashboard.Domain.Tests.Signals;

public sealed class LatencyHistogramTests
{
    [Theory]
    [InlineData("0.1:5;0.5:3", "0.1:5;0.5:3")]
    [InlineData(" 0.5 : 3 | 0.1 : 5.0 ; ", "0.1:5;0.5:3")]
    [InlineData("+Inf:1;1e-1:5", "0.1:5;+Inf:1")]
    [InlineData("0:0", "0:0")]
    public void Buckets_in_any_order_are_written_in_one_way(string text, string canonical)
    {
        var histogram = LatencyHistogram.Parse(text, out var fault);
        Assert.Equal((null, canonical), (fault, histogram!.ToString()));
        Assert.Equal(histogram, LatencyHistogram.Parse(canonical, out _));
    }

    [Theory]
    [InlineData("", "expected at least one bucket le:count")]
    [InlineData("fast:3", "expected le:count;le:count with le in seconds, found 'fast:3'")]
    [InlineData("0.1", "expected le:count;le:count with le in seconds, found '0.1'")]
    [InlineData("0.1:2.5", "expected le:count;le:count with le in seconds, found '0.1:2.5'")]
    [InlineData("0.1:-1", "expected le:count;le:count with le in seconds, found '0.1:-1'")]
    [InlineData("-0.1:1", "expected le:count;le:count with le in seconds, found '-0.1:1'")]
    [InlineData("NaN:1", "expected le:count;le:count with le in seconds, found 'NaN:1'")]
    [InlineData("0.1:1;0.10:2", "the bound 0.1 stands twice")]
    public void Another_text_is_none(string text, string reason)
    {
        Assert.Null(LatencyHistogram.Parse(text, out var fault));
        Assert.Equal(reason, fault);
    }

    [Fact]
    public void Two_histograms_are_merged_on_the_union_of_their_bounds()
    {
        var merged = LatencyHistogram
            .Of([(0.1, 5), (0.5, 3)])
            .Merge(LatencyHistogram.Of([(0.1, 1), (0.2, 2), (double.PositiveInfinity, 4)]));
        Assert.Equal(("0.1:6;0.2:2;0.5:3;+Inf:4", 15), (merged.ToString(), merged.Total));
    }

    [Fact]
    public void A_histogram_cannot_be_made_wrong()
    {
        Assert.Throws<ArgumentException>(() => LatencyHistogram.Of([]));
        Assert.Throws<ArgumentException>(() => LatencyHistogram.Of([(-1, 1)]));
        Assert.Throws<ArgumentException>(() => LatencyHistogram.Of([(double.NaN, 1)]));
        Assert.Throws<ArgumentException>(() => LatencyHistogram.Of([(1, -1)]));
    }
}
