namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>A line.</summary>
/// <param name="Name">As it stands at the line's end, in the legend and over the table's column.</param>
/// <param name="Points">In time order; every series of a chart has the same buckets.</param>
/// <param name="Weight">How much it matters here.</param>
public sealed record Series(string Name, IReadOnlyList<SeriesPoint> Points, SeriesWeight Weight = SeriesWeight.Main)
{
    /// <summary>What the wash around the line is, such as "95 % interval"; null where there is none.</summary>
    public string? IntervalName { get; init; }

    /// <summary>Over the table's column.</summary>
    public string Column { get => field ?? Name; init; }
}

/// <summary>How much a line matters in its chart.</summary>
public enum SeriesWeight
{
    /// <summary>The one that matters: 2 px, the accent.</summary>
    Main,
    /// <summary>Context: 1.25 px.</summary>
    Context,
    /// <summary>Context told from the other by its dashes.</summary>
    Dashed,
    /// <summary>The main line a year before: its colour, dotted.</summary>
    Earlier,
    /// <summary>Of what failed: told from context by its colour.</summary>
    Failed,
}

/// <summary>One bucket of a series.</summary>
/// <param name="Start">UTC start of the calendar bucket.</param>
/// <param name="End">UTC end of the calendar bucket.</param>
/// <param name="Value">In the metric's unit (a fraction, seconds, a count); null where there is no data: a gap.</param>
/// <param name="N">Sample size.</param>
/// <param name="Shown">The value as people read it, with its unit.</param>
public sealed record SeriesPoint(DateTime Start, DateTime End, double? Value, long N, string? Shown)
{
    /// <summary>Cut by the period's edge or by now, or its history is incomplete: hollow and not joined.</summary>
    public bool Partial { get; init; }
    /// <summary>Stands on few records: hollow.</summary>
    public bool FewData { get; init; }
    /// <summary>Lower end of the value's interval.</summary>
    public double? Low { get; init; }
    /// <summary>Upper end of the value's interval.</summary>
    public double? High { get; init; }
    /// <summary>Root-relative address of the records behind it; the table links there.</summary>
    public string? Href { get; init; }
    /// <summary>One more line of the tooltip.</summary>
    public string? Note { get; init; }
}
