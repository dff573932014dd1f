namespace ReliabilityDashboard.Charts.StackedShare;

/// <summary>All that a chart of stacked columns shows; its picture and its table are made from it.</summary>
/// <param name="Classes">From the lowest to the highest of each column.</param>
/// <param name="Buckets">In time order.</param>
/// <param name="Counted">What is counted, such as "incidents".</param>
/// <param name="AsShare">Columns of 100 %; else of counts.</param>
public sealed record StackedShareData(
    IReadOnlyList<ShareClass> Classes, IReadOnlyList<ShareBucket> Buckets, string Counted, bool AsShare = true)
{
    public bool IsEmpty => Buckets.All(bucket => bucket.N == 0);
}
