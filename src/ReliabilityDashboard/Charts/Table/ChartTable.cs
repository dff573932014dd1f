namespace ReliabilityDashboard.Charts.Table;

/// <summary>What a chart shows, as a table: made from the same data as the picture.</summary>
public sealed record ChartTable(string Name, IReadOnlyList<ChartColumn> Columns, IReadOnlyList<IReadOnlyList<ChartCell>> Rows);

/// <summary>One cell of a chart's table twin.</summary>
/// <param name="Text">As people read it, with unit.</param>
/// <param name="Number">The bare number for the CSV file; null for words and where there is no data.</param>
public readonly record struct ChartCell(string Text, double? Number = null)
{
    /// <summary>Where the cell leads, root-relative; null where it is plain.</summary>
    public string? Href { get; init; }

    /// <summary>A figure; without one the cell says "no data" and stays empty in the file.</summary>
    public static ChartCell Of(double? number, string? shown) => number is null ? new("no data") : new(shown ?? "", number);

    /// <summary>A count.</summary>
    public static ChartCell Count(long count) => new(Domain.Words.Typography.Number(count), count);
}

/// <summary>A column of a table twin; numbers stand at the right and go bare into the CSV file.</summary>
public sealed record ChartColumn(string Title, bool IsNumber = false);
