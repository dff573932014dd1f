using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>All that a time chart shows; its picture and its table are made from it.</summary>
public sealed record TimeSeriesData
{
    /// <summary>What the time axis spans; charts of one page share it.</summary>
    public required Period Period { get; init; }
    public required ReportingCalendar Calendar { get; init; }
    public required Step Step { get; init; }
    public required ValueAxis Axis { get; init; }
    public required IReadOnlyList<Series> Series { get; init; }
    /// <summary>Lines of another scale that stand in the table alone, such as handled errors beside crashes.</summary>
    public IReadOnlyList<Series> TableOnly { get; init; } = [];
    /// <summary>What n counts, such as "sessions".</summary>
    public required string Counted { get; init; }
    public IReadOnlyList<ChartBand> Bands { get; init; } = [];
    /// <summary>Up to where an axis of shares reaches at least, so that noise does not look like drama.</summary>
    public double LeastShare { get; init; } = 0.1;
    public IReadOnlyList<ChartDot> Dots { get; init; } = [];
    /// <summary>What one dot is, such as "one incident".</summary>
    public string DotName { get; init; } = "one incident";
    public IReadOnlyList<ReleaseTick> Releases { get; init; } = [];
    /// <summary>Marked above the plot, and shaded in it while they lasted.</summary>
    public IReadOnlyList<IncidentTick> Incidents { get; init; } = [];
    /// <summary>How many rows of marks stand above the plot.</summary>
    public int MarkRows => (Releases.Count > 0 ? 1 : 0) + (Incidents.Count > 0 ? 1 : 0);

    /// <summary>Nothing to draw in any bucket.</summary>
    public bool IsEmpty => Dots.Count == 0 && Series.All(series => series.Points.All(point => point.Value is null));

    /// <summary>The dots that are drawn: every k-th where all would be too many.</summary>
    public IReadOnlyList<ChartDot> DrawnDots()
    {
        var room = Math.Max(1, ChartLimits.MostPoints - Series.Sum(series => series.Points.Count));
        var apart = Math.Max(1, (int)Math.Ceiling(Dots.Count / (double)room));
        return apart == 1 ? Dots : [.. Dots.Where((_, index) => index % apart == 0)];
    }

    /// <summary>The buckets that a stretch of the axis chooses.</summary>
    public Period Over(ChartStretch stretch)
    {
        // Plotly knows no zones: its axis runs in wall-clock time.
        var (from, to) = (Calendar.ToLocal(Period.From), Calendar.ToLocal(Period.To));
        return stretch.Over(
        [
            .. Series[0].Points.Select(point =>
                (new Period(point.Start, point.End), (TimeSeriesDrawing.Middle(this, point) - from) / (to - from))),
        ]);
    }

    /// <summary>The name of a bucket: "Q3 2026", "week 38 of 2026", "14 Sep 2026".</summary>
    public string NameOf(SeriesPoint point) => Calendar.Name(ReportingCalendar.UnitOf(Step), Calendar.LocalDate(point.Start));
}

/// <summary>A named stretch of the value axis, in the metric's unit; without a bound it reaches to the plot's edge.</summary>
/// <remarks>Tinted by its kind.</remarks>
public sealed record ChartBand(string Name, double? From, double? To, TagKind Kind);

/// <summary>One record, drawn as a dot.</summary>
/// <param name="Key">What picking it leads to.</param>
/// <param name="At">UTC.</param>
/// <param name="Value">In the metric's unit.</param>
/// <param name="Shown">The value as people read it.</param>
/// <param name="Title">The record's title.</param>
public sealed record ChartDot(string Key, DateTime At, double Value, string Shown, string Title)
{
    /// <summary>Root-relative address of the record; the table links there.</summary>
    public string? Href { get; init; }
}

/// <summary>What the values of a chart are, which decides their scale and their words.</summary>
public enum ValueAxis
{
    /// <summary>Fractions close to 1, read as per cent; the bands give the scale.</summary>
    Rate,
    /// <summary>Fractions, read as per cent from 0.</summary>
    Share,
    /// <summary>Seconds, on a logarithmic scale.</summary>
    Duration,
    /// <summary>Counts from 0.</summary>
    Count,
    /// <summary>Seconds and parts of one, on a logarithmic scale.</summary>
    Latency,
    /// <summary>Numbers from 0 that need not be whole, such as requests a second.</summary>
    Quantity,
}
