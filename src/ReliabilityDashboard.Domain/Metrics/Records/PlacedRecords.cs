namespace ReliabilityDashboard.Domain.Metrics.Records;

/// <summary>Records in the order of the instant that places them, so that two thousand buckets do not each look through all of
/// them.</summary>
public sealed class PlacedRecords<T>
{
    private readonly T[] sorted;
    private readonly DateTime[] instants;

    /// <param name="records">The records, in any order.</param>
    /// <param name="placedAt">The instant that places one; null: it is in no period.</param>
    public PlacedRecords(IEnumerable<T> records, Func<T, DateTime?> placedAt)
    {
        var placed = records
            .Select(record => (Record: record, At: placedAt(record)))
            .Where(one => one.At is not null)
            .OrderBy(one => one.At)
            .ToArray();
        (sorted, instants) = (Array.ConvertAll(placed, one => one.Record), Array.ConvertAll(placed, one => one.At!.Value));
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<T> All => sorted;

    /// <summary>Their instants, in order.</summary>
    public IReadOnlyList<DateTime> Instants => instants;

    /// <summary>Those that a period holds.</summary>
    public ArraySegment<T> Inside(Period period)
    {
        var (from, to) = (FirstAtOrAfter(period.From), FirstAtOrAfter(period.To));
        return new(sorted, from, to - from);
    }

    private int FirstAtOrAfter(DateTime instant)
    {
        var (low, high) = (0, instants.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (instants[middle] < instant) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
