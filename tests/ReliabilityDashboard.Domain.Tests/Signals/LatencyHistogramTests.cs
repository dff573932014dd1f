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
        // Of the 3 between 0.1 and 0.5 the bound 0.2 cuts off a quarter.
        Assert.Equal([0.1, 0.2, 0.5, double.PositiveInfinity], merged.Buckets.Select(bucket => bucket.Bound));
        Assert.Equal([6, 2.75, 2.25, 4], merged.Buckets.Select(bucket => Math.Round(bucket.Count, 12)));
        Assert.Equal(15, merged.Total);
    }

    [Fact]
    public void A_sum_does_not_depend_on_the_order_and_is_read_again_as_it_was_written()
    {
        LatencyHistogram[] some =
        [
            LatencyHistogram.Of([(1, 100)]),
            LatencyHistogram.Of([(0.9, 1)]),
            LatencyHistogram.Of([(1, 7)]),
            LatencyHistogram.Of([(0.5, 2), (double.PositiveInfinity, 3)]),
        ];
        var forth = some.Aggregate((sum, one) => sum.Merge(one));
        var back = some.Reverse().Aggregate((sum, one) => sum.Merge(one));

        Assert.Equal("0.5:2;+Inf:3/0.9:1/1:107", forth.ToString());
        Assert.Equal(forth, back);
        Assert.Equal(forth, LatencyHistogram.Stored(forth.ToString()));
        Assert.Null(LatencyHistogram.Stored(null));
        Assert.Null(LatencyHistogram.Parse("1:100/0.9:1", out _));
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
