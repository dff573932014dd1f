using System.Runtime.InteropServices;

namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>The buckets of one series that one batch has laid down so far.</summary>
internal sealed class SeriesBuckets<TFigures>
{
    // As they came; a bucket stays where it is, and the order of their starts is that of their places.
    private readonly List<Bucket> buckets = [];
    private readonly List<int> order = [];

    // So many of them were taken as new rows already.
    private int taken;

    /// <summary>One bucket as it will be stored.</summary>
    public record struct Bucket(DateTime Time, int Seconds, TFigures Figures)
    {
        public readonly DateTime End => Time.AddSeconds(Seconds);

        /// <summary>Whether the database has a row of this key.</summary>
        public bool IsStored { get; init; }

        /// <summary>Whether that row says something else.</summary>
        public bool Differs { get; set; }
    }

    /// <summary>Makes a row of a bucket.</summary>
    public delegate TRow RowOf<out TRow>(in Bucket bucket);

    /// <summary>Whether a bucket of exactly this start and length was laid down, and what it holds.</summary>
    public bool TryFind(DateTime time, int seconds, out TFigures? figures)
    {
        var at = Place(time, seconds);
        var isThere = at < order.Count && IsAt(At(at), time, seconds);
        figures = isThere ? At(at).Figures : default;
        return isThere;
    }

    /// <summary>End and length of the last bucket that begins before an instant and counts; null where there is none.</summary>
    public (DateTime End, int Seconds)? LastBefore(DateTime instant, Func<TFigures, bool> counts)
    {
        var at = Place(instant, 0) - 1;
        while (at >= 0 && !counts(At(at).Figures)) at--;
        return at < 0 ? null : (At(at).End, At(at).Seconds);
    }

    /// <summary>Lays a bucket down, over one of the same start and length.</summary>
    /// <param name="time">Its start.</param>
    /// <param name="seconds">Its length.</param>
    /// <param name="figures">What it holds from now on.</param>
    /// <param name="isStored">Whether the database has a row of this key.</param>
    /// <returns>Whether it is the first one.</returns>
    public bool Put(DateTime time, int seconds, TFigures figures, bool isStored)
    {
        var at = Place(time, seconds);
        if (at < order.Count && IsAt(At(at), time, seconds))
        {
            At(at).Figures = figures;
            At(at).Differs = order[at] < taken || At(at).IsStored;
            return false;
        }
        order.Insert(at, buckets.Count);
        buckets.Add(new(time, seconds, figures) { IsStored = isStored, Differs = isStored });
        return buckets.Count == 1;
    }

    /// <summary>Makes rows of those that came since this was last asked and whose key the database does not have.</summary>
    public void TakeNew<TRow>(List<TRow> into, RowOf<TRow> row)
    {
        foreach (ref readonly var bucket in CollectionsMarshal.AsSpan(buckets)[taken..])
            if (!bucket.IsStored) into.Add(row(bucket));
        taken = buckets.Count;
    }

    /// <summary>Makes rows of those that go over a row of the same key, one taken as new before they changed among them, and forgets all
    /// for the next batch.</summary>
    public void MoveChanged<TRow>(List<TRow> into, RowOf<TRow> row)
    {
        foreach (ref readonly var bucket in CollectionsMarshal.AsSpan(buckets))
            if (bucket.Differs) into.Add(row(bucket));
        buckets.Clear();
        order.Clear();
        taken = 0;
    }

    private ref Bucket At(int place) => ref CollectionsMarshal.AsSpan(buckets)[order[place]];

    // Where it stands or would stand. Files are mostly in the order of time, so the end is tried first.
    private int Place(DateTime time, int seconds)
    {
        var (low, high) = (0, order.Count);
        if (high > 0 && IsBefore(At(high - 1), time, seconds)) return high;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (IsBefore(At(middle), time, seconds)) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static bool IsAt(in Bucket bucket, DateTime time, int seconds) => bucket.Time == time && bucket.Seconds == seconds;

    private static bool IsBefore(in Bucket bucket, DateTime time, int seconds) =>
        bucket.Time < time || (bucket.Time == time && bucket.Seconds < seconds);
}
