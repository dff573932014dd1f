using ReliabilityDashboard.Charts.Table;

namespace ReliabilityDashboard.Charts.StackedShare;

/// <summary>The table twins of stacked columns: counts, and what has no class; those of the year before beside them where they are
/// drawn.</summary>
public static class StackedShareTable
{
    public static IReadOnlyList<ChartTable> Of(string title, StackedShareData data)
    {
        var now = Of(title, data, data.Buckets);
        if (!data.HasEarlier) return [now];
        var earlier = data.Buckets.Select(bucket => bucket.Earlier).OfType<ShareBucket>();
        return [now, Of($"{title}, {StackedShareWords.Earlier}", data, [.. earlier])];
    }

    private static ChartTable Of(string title, StackedShareData data, IReadOnlyList<ShareBucket> buckets) =>
        new(
            title,
            [
                new("Period"),
                .. data.Classes.Select(one => new ChartColumn(one.Name, IsNumber: true)),
                new($"n {data.Counted}", IsNumber: true),
                new("unknown", IsNumber: true),
                new("Remark"),
            ],
            [
                .. buckets.Select(bucket =>
                    (IReadOnlyList<ChartCell>)
                        [
                            new(bucket.FullName) { Href = bucket.Href },
                            .. data.Classes.Select(
                                (_, index) => bucket.Counts is { } counts ? ChartCell.Count(counts[index]) : ChartCell.Of(null, null)),
                            ChartCell.Count(bucket.N),
                            ChartCell.Count(bucket.Unknown),
                            new(bucket.Partial ? "incomplete" : ""),
                        ]
                ),
            ]
        );
}
