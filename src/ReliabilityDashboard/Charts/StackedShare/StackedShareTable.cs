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
                .. data.HasEarlier ? Earlier(data) : [],
                new("Remark"),
            ],
            [
                .. data.Buckets.Select(bucket =>
                    (IReadOnlyList<ChartCell>)
                        [
                            new(bucket.FullName) { Href = bucket.Href },
                            .. Classes(data, bucket),
                            ChartCell.Count(bucket.N),
                            ChartCell.Count(bucket.Unknown),
                            .. data.HasEarlier ? Earlier(data, bucket.Earlier) : [],
                            new(bucket.Partial ? "incomplete" : ""),
                        ]
                ),
            ]
        );

    private static IEnumerable<ChartColumn> Earlier(StackedShareData data) =>
        data.Classes.Select(one => one.Name).Append($"n {data.Counted}")
            .Select(name => new ChartColumn($"{name}, {StackedShareWords.Earlier}", IsNumber: true));

    private static IEnumerable<ChartCell> Earlier(StackedShareData data, ShareBucket? then) =>
        Classes(data, then).Append(ChartCell.Count(then?.N ?? 0));

    private static IEnumerable<ChartCell> Classes(StackedShareData data, ShareBucket? bucket) =>
        data.Classes.Select((_, index) => bucket?.Counts is { } counts ? ChartCell.Count(counts[index]) : ChartCell.Of(null, null));
}
