using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Reading.Incidents;

/// <summary>Where the lines of a timeline lie in time. What is long and empty is drawn shorter and says so, or else all that matters would
/// lie in one place.</summary>
/// <param name="Places">Of each line, from 0 for the first to 1 for the last.</param>
/// <param name="Shortened">The gaps that are drawn shorter than they are, by the line at which each ends.</param>
public sealed record TimelineScale(IReadOnlyList<double> Places, IReadOnlyList<ShortenedGap> Shortened)
{
    // Below it a gap is never empty enough to be drawn otherwise than it is.
    private static readonly TimeSpan Short = TimeSpan.FromHours(1);

    // A gap that is longer than so many times all shorter ones together leaves no room for them.
    private const int Times = 2;

    /// <param name="lines">In order of time.</param>
    public static TimelineScale Of(IReadOnlyList<TimelineLine> lines)
    {
        TimeSpan[] gaps = [.. lines.Zip(lines.Skip(1), (from, to) => to.At - from.At)];
        var (longest, drawn) = Longest(gaps);
        List<double> places = lines.Count == 0 ? [] : [0];
        foreach (var gap in gaps) places.Add(places[^1] + (gap > longest ? drawn : gap).TotalSeconds);
        var whole = places.Count == 0 ? 0 : places[^1];
        return new(
            [.. places.Select((place, index) => whole > 0 ? place / whole : (double)index / Math.Max(1, lines.Count - 1))],
            [
                .. gaps.Index().Where(one => one.Item > longest).Select(one => new ShortenedGap(
                    one.Index + 1, DurationWords.Between(lines[one.Index].At, lines[one.Index + 1].At))),
            ]);
    }

    /// <summary>The longest gap that is drawn as it is, and how long longer ones are drawn.</summary>
    private static (TimeSpan Longest, TimeSpan Drawn) Longest(TimeSpan[] gaps)
    {
        var shorter = TimeSpan.Zero;
        foreach (var gap in gaps.Order())
        {
            if (shorter > TimeSpan.Zero && gap > Short && gap > shorter * Times)
                return (shorter * Times > Short ? shorter * Times : Short, shorter / 2);
            shorter += gap;
        }
        return (TimeSpan.MaxValue, shorter);
    }
}

/// <summary>A gap of a timeline that is drawn shorter than it is.</summary>
/// <param name="Until">Index of the line at which it ends.</param>
/// <param name="Words">How long it is.</param>
public sealed record ShortenedGap(int Until, string Words);
