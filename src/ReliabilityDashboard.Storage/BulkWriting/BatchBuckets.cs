namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>The buckets that one batch has laid down so far, by series, in the order of their start.</summary>
internal sealed class BatchBuckets<TSeries, TFigures>
    where TSeries : notnull
    where TFigures : notnull
{
    private readonly Dictionary<TSeries, List<Bucket>> bySeries = [];

    private readonly List<(TSeries Series, Bucket Bucket)> changed = [];

    /// <summary>One bucket as it will be stored.</summary>
    public sealed class Bucket(DateTime time, int seconds, TFigures figures, bool isStored)
    {
        public DateTime Time => time;
        public int Seconds => seconds;
        public TFigures Figures { get; set; } = figures;
        public DateTime End => time.AddSeconds(seconds);

        /// <summary>Whether the database has a row of this key, once those taken before are stored.</summary>
        public bool IsStored { get; set; } = isStored;
        public bool IsChanged { get; set; }
    }

    /// <summary>What was laid down since this was last asked, series by series, as rows that stay as they are.</summary>
    public LaidRows TakeChanged(Func<TSeries, Bucket, object?[]> row)
    {
        var (added, over) = (new List<object?[]>(changed.Count), new List<object?[]>());
        foreach (var (series, bucket) in changed.GroupBy(one => one.Series).SelectMany(one => one))
        {
            (bucket.IsStored ? over : added).Add(row(series, bucket));
            (bucket.IsStored, bucket.IsChanged) = (true, false);
        }
        changed.Clear();
        return new(added, over);
    }

    /// <summary>The bucket of exactly this start and length, or null.</summary>
    public Bucket? Find(TSeries series, DateTime time, int seconds)
    {
        if (!bySeries.TryGetValue(series, out var buckets)) return null;
        var at = Place(buckets, time, seconds);
        return at < buckets.Count && buckets[at].Time == time && buckets[at].Seconds == seconds ? buckets[at] : null;
    }

    /// <summary>The last bucket that begins before an instant and counts, or null.</summary>
    public Bucket? LastBefore(TSeries series, DateTime instant, Func<TFigures, bool> counts)
    {
        if (!bySeries.TryGetValue(series, out var buckets)) return null;
        var at = Place(buckets, instant, 0) - 1;
        while (at >= 0 && !counts(buckets[at].Figures)) at--;
        return at < 0 ? null : buckets[at];
    }

    /// <summary>Lays a bucket down, over one of the same start and length.</summary>
    /// <param name="series">The series.</param>
    /// <param name="time">Its start.</param>
    /// <param name="seconds">Its length.</param>
    /// <param name="figures">What it holds from now on.</param>
    /// <param name="isStored">Whether the database has a row of this key.</param>
    public void Put(TSeries series, DateTime time, int seconds, TFigures figures, bool isStored)
    {
        if (!bySeries.TryGetValue(series, out var buckets)) buckets = bySeries[series] = [];
        var at = Place(buckets, time, seconds);
        if (at == buckets.Count || buckets[at].Time != time || buckets[at].Seconds != seconds) buckets.Insert(at, new(time, seconds, figures, isStored));
        var bucket = buckets[at];
        bucket.Figures = figures;
        if (bucket.IsChanged) return;
        bucket.IsChanged = true;
        changed.Add((series, bucket));
    }

    // Where it stands or would stand. Files are mostly in the order of time, so the end is tried first.
    private static int Place(List<Bucket> buckets, DateTime time, int seconds)
    {
        var (low, high) = (0, buckets.Count);
        if (high > 0 && IsBefore(buckets[high - 1], time, seconds)) return high;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (IsBefore(buckets[middle], time, seconds)) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static bool IsBefore(Bucket bucket, DateTime time, int seconds) => bucket.Time < time || (bucket.Time == time && bucket.Seconds < seconds);
}
