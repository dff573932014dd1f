using ReliabilityDashboard.Charts.StackedShare;
using ReliabilityDashboard.Domain;

namespace ReliabilityDashboard.Tests.Charts;

public sealed class StackedShareDataTests
{
    private static readonly DateTime Begin = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>January, February and March.</summary>
    private static readonly StackedShareData Quarter = new(
        ShareClass.Alone("incidents"),
        [.. Enumerable.Range(0, 3).Select(month => new ShareBucket(Begin.AddMonths(month), Begin.AddMonths(month + 1), "", "", [1]))],
        "incidents");

    [Fact]
    public void A_column_stands_where_its_time_lies_on_the_axis()
    {
        Assert.Equal([15.5 / 90, 45.0 / 90, 74.5 / 90], Quarter.Buckets.Select(Quarter.MiddleOf));
        Assert.Equal(1, Quarter.Buckets.Sum(Quarter.ShareOf), 12);
    }

    [Fact]
    public void A_stretch_takes_the_columns_whose_middle_it_holds() =>
        Assert.Equal(new Period(Begin.AddMonths(1), Begin.AddMonths(3)), Quarter.Over(new(0.4, 0.9)));
}
