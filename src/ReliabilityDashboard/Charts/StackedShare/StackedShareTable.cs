using ReliabilityDashboard.Charts.Table;

namespace ReliabilityDashboard.Charts.StackedShare;

/// <summary>The table twin of stacked columns: counts, and what has no class.</summary>
public static class StackedShareTable
{
    public static ChartTable Of(string title, StackedShareData data) =>
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
                .. data.Buckets.Select(bucket =>
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
