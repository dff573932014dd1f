namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>Occurrences across the plot: columns of even width, cut at the threshold, so that what is frequent stands right of it and what
/// is rare left of it.</summary>
public sealed class FrequencyScale
{
    /// <summary>The least room on either side of a threshold inside a column, px: a mark with its gap.</summary>
    private const double Least = 16;
    /// <summary>The last column reaches at least so far, or a threshold could not be drawn beyond the most frequent.</summary>
    private const long Reach = 52;
    private readonly long most;

    /// <param name="width">Of the plot, px.</param>
    /// <param name="frequentFrom">Fewest occurrences that are frequent; null without a threshold.</param>
    /// <param name="mostSeen">Occurrences of the most frequent mark.</param>
    public FrequencyScale(double width, long? frequentFrom, long mostSeen)
    {
        Width = width;
        most = Math.Max(Reach, mostSeen);
        Line = frequentFrom is { } from ? LineOf(from) : null;
        Stretches = [.. FrequencyColumn.All.SelectMany((column, index) => Cut(column, index, frequentFrom))];
    }

    public double Width { get; }

    /// <summary>The threshold, px from the left; null without one.</summary>
    public double? Line { get; }

    /// <summary>The columns, one that the threshold runs through as two.</summary>
    public IReadOnlyList<Stretch> Stretches { get; }

    public double ColumnWidth => Width / FrequencyColumn.All.Count;

    public Stretch StretchOf(long count) => Stretches.First(stretch => count >= stretch.From && count <= stretch.To);

    /// <summary>Where a count stands while nothing is in its way: in order of the counts of its stretch.</summary>
    public double X(long count)
    {
        var stretch = StretchOf(count);
        return stretch.Left + (stretch.Right - stretch.Left) * Share(count + 0.5, stretch.From, stretch.To);
    }

    /// <summary>Where the threshold runs for the fewest occurrences that are frequent.</summary>
    public double LineOf(long frequentFrom)
    {
        if (frequentFrom > most) return Width;
        var index = Enumerable.Range(0, FrequencyColumn.All.Count).Last(at => FrequencyColumn.All[at].From <= Math.Max(1, frequentFrom));
        var column = FrequencyColumn.All[index];
        var (left, least) = (index * ColumnWidth, Math.Min(Least, ColumnWidth / 2));
        return frequentFrom <= column.From
            ? left
            : left + Math.Clamp(Share(frequentFrom, column.From, column.To ?? most) * ColumnWidth, least, ColumnWidth - least);
    }

    /// <summary>The most that a threshold can be.</summary>
    public long Most => most;

    /// <summary>The fewest occurrences that are frequent where the threshold is put, px from the left.</summary>
    public long FrequentFromAt(double x)
    {
        var (low, high) = (1L, most);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (LineOf(middle) < x) low = middle + 1;
            else high = middle;
        }
        return low > 1 && x - LineOf(low - 1) < LineOf(low) - x ? low - 1 : low;
    }

    /// <summary>The fewest occurrences that are frequent where a rate is asked for: the same comparison as that of the quadrants.</summary>
    public static long FrequentFrom(double perWeek, double weeks)
    {
        if (perWeek * weeks > int.MaxValue) return int.MaxValue;
        var count = Math.Max(1, (long)(perWeek * weeks) - 1);
        while (count / weeks < perWeek) count++;
        return count;
    }

    private IEnumerable<Stretch> Cut(FrequencyColumn column, int index, long? frequentFrom)
    {
        var (left, right, last) = (index * ColumnWidth, (index + 1) * ColumnWidth, column.To ?? Math.Max(most, frequentFrom ?? 0));
        if (frequentFrom is not { } from || from <= column.From || from > last || Line >= Width)
            return [new(column, column.From, last, left, right)];
        return [new(column, column.From, from - 1, left, Line!.Value), new(column, from, last, Line.Value, right)];
    }

    /// <summary>How far between the first and the last count; a wide column counts in ratios.</summary>
    private static double Share(double count, long from, long to) => to > 16
        ? Math.Log(count / from) / Math.Log((to + 1.0) / from)
        : (count - from) / (to - from + 1.0);
}

/// <summary>A column, or its part on one side of the threshold.</summary>
/// <param name="Column">The column.</param>
/// <param name="From">Fewest occurrences.</param>
/// <param name="To">Most occurrences.</param>
/// <param name="Left">Px from the plot's left.</param>
/// <param name="Right">Px from the plot's left.</param>
public sealed record Stretch(FrequencyColumn Column, long From, long To, double Left, double Right);
