using ReliabilityDashboard.Charts.Table;
using ReliabilityDashboard.Charts.TimeSeries;

namespace ReliabilityDashboard.Charts.StackedShare;

/// <summary>The table twins of stacked columns: counts, and what has no class; those of the year before beside them where they are
/// drawn.</summary>
public static class StackedShareTable
{
    public static IReadOnlyList<ChartTable> Of(string title, StackedShareData data)
    {
        List<ChartTable> tables = [Of(title, data, data.Buckets)];
        if (data.HasEarlier)
            tables.Add(
                Of($"{title}, {StackedShareWords.Earlier}", data,
                    [.. data.Buckets.Select(bucket => bucket.Earlier).OfType<ShareBucket>()]));
        if (data.Releases is { Ticks.Count: > 0 } releases) tables.Add(ReleaseTable.Of(title, releases.Ticks, releases.Calendar));
        return tables;
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
