using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Theme;

namespace ReliabilityDashboard.Charts.StackedShare;

/// <summary>All that a chart of stacked columns shows; its picture and its table are made from it.</summary>
/// <param name="Classes">From the lowest to the highest of each column.</param>
/// <param name="Buckets">In time order.</param>
/// <param name="Counted">What is counted, such as "incidents".</param>
/// <param name="AsShare">Columns of 100 %; else of counts.</param>
public sealed record StackedShareData(
    IReadOnlyList<ShareClass> Classes, IReadOnlyList<ShareBucket> Buckets, string Counted, bool AsShare = true)
{
    /// <summary>From here on columns stand close.</summary>
    public const int Many = 60;

    /// <summary>Marked above the columns.</summary>
    public ReleaseRow Releases { get; init; } = ReleaseRow.None;

    // A third of its place, so that the present year is the one that is seen first.
    private const double EarlierTo = 0.34;

    public bool IsEmpty => Buckets.All(bucket => bucket.N == 0);

    /// <summary>Beside the columns stand those of the year before.</summary>
    public bool HasEarlier => Buckets.Any(bucket => bucket.Earlier is not null);

    /// <summary>What the time axis spans.</summary>
    public Period Span => new(Buckets[0].Start, Buckets[^1].End);

    private TimeSpan Length => Span.Length;

    /// <summary>Where an instant stands, as a share of the axis.</summary>
    public double PlaceOf(DateTime instant) => (instant - Buckets[0].Start) / Length;

    /// <summary>Where a column has its middle, as a share of the axis: it takes the room of its time, as in every chart over
    /// time.</summary>
    public double MiddleOf(ShareBucket bucket) => (bucket.Start - Buckets[0].Start + (bucket.End - bucket.Start) / 2) / Length;

    /// <summary>The share of the axis that belongs to a column.</summary>
    public double ShareOf(ShareBucket bucket) => (bucket.End - bucket.Start) / Length;

    /// <summary>From where to where a column is drawn, as shares of the axis; that of the year before stands narrow at its left.</summary>
    public (double From, double To) DrawnAt(ShareBucket bucket, bool earlier = false)
    {
        // Where columns stand close, little is left between them.
        var (share, apart) = (ShareOf(bucket), Buckets.Count > Many ? 0.01 : 0.05);
        var left = MiddleOf(bucket) - share / 2;
        var (from, to) = !HasEarlier ? (apart, 1 - apart) : earlier ? (apart, EarlierTo) : (EarlierTo + apart, 1 - apart);
        return (left + from * share, left + to * share);
    }

    /// <summary>The columns that a stretch of the axis chooses.</summary>
    public Period Over(ChartStretch stretch) => stretch.Over(
        [.. Buckets.Select(bucket => (new Period(bucket.Start, bucket.End), MiddleOf(bucket)))]);
}

/// <summary>The marks of releases above columns.</summary>
/// <param name="Ticks">In order of time.</param>
/// <param name="Calendar">In whose time they are told.</param>
public sealed record ReleaseRow(IReadOnlyList<ReleaseTick> Ticks, ReportingCalendar Calendar)
{
    /// <summary>No marks.</summary>
    public static ReleaseRow None { get; } = new([], ReportingCalendar.Utc);
}

/// <summary>One bucket: how many of each class, in the order of the classes.</summary>
/// <param name="Start">UTC start of the calendar bucket.</param>
/// <param name="End">UTC end of the calendar bucket.</param>
/// <param name="Name">As it stands under its column, such as "Oct".</param>
/// <param name="FullName">As it stands in tooltip and table, such as "October 2026".</param>
/// <param name="Counts">One for each class; null before the first record.</param>
public sealed record ShareBucket(DateTime Start, DateTime End, string Name, string FullName, IReadOnlyList<long>? Counts)
{
    /// <summary>Cut by the period's edge or by now.</summary>
    public bool Partial { get; init; }
    /// <summary>Beside the classes, such as incidents whose share is unknown.</summary>
    public long Unknown { get; init; }
    /// <summary>Root-relative address of the records behind it; the table links there.</summary>
    public string? Href { get; init; }
    /// <summary>The same time a year before; null where it is not drawn.</summary>
    public ShareBucket? Earlier { get; init; }
    /// <summary>All that are in a class.</summary>
    public long N => Counts?.Sum() ?? 0;
}

/// <summary>One class of the columns.</summary>
/// <param name="Name">As people read it.</param>
/// <param name="Colour">Taken from the palette.</param>
/// <param name="Variable">Name of the colour's custom property, for the legend.</param>
public sealed record ShareClass(string Name, Func<Palette, string> Colour, string Variable)
{
    // Each word of a class that has a colour of its own.
    private static readonly Dictionary<string, Func<Palette, string>> Colours = new()
    {
        ["contained"] = palette => palette.Contained,
        ["limited"] = palette => palette.Limited,
        ["wide"] = palette => palette.Wide,
        ["systemic"] = palette => palette.Systemic,
        ["infrastructure"] = palette => palette.Infrastructure,
        ["logic"] = palette => palette.Logic,
        ["data"] = palette => palette.Data,
        ["integration"] = palette => palette.Integration,
        ["resource"] = palette => palette.Resource,
    };

    /// <summary>The classes of spread, contained lowest.</summary>
    public static IReadOnlyList<ShareClass> Spread { get; } = Of(BlastRadius.Metric.Classes);

    /// <summary>The classes of these words, from the lowest. One without a colour of its own takes one that is left; what is unknown is
    /// grey.</summary>
    public static IReadOnlyList<ShareClass> Of(IReadOnlyList<string> words)
    {
        var left = new Queue<string>(Colours.Keys.Except(words).Reverse());
        return
        [
            .. words.Select(word =>
            {
                if (word == CategoryNames.Word(null)) return new ShareClass(word, palette => palette.LineStrong, "line-strong");
                var colour = Colours.ContainsKey(word) ? word : left.Dequeue();
                return new ShareClass(NameOf(word), Colours[colour], colour);
            }),
        ];
    }

    /// <summary>A single class in the accent, for plain counts.</summary>
    public static IReadOnlyList<ShareClass> Alone(string name) => [new(name, palette => palette.Accent, "accent")];

    private static string NameOf(string word) =>
        Enum.TryParse<IncidentCategory>(word, ignoreCase: true, out var category) ? CategoryNames.Title(category).ToLowerInvariant() : word;
}
