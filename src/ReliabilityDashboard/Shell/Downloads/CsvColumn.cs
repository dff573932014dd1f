using System.Globalization;

namespace ReliabilityDashboard.Shell.Downloads;

/// <summary>A column of a list's file.</summary>
/// <param name="Title">As it stands in the first line.</param>
/// <param name="Value">What stands in a row: a text, a number, an instant, or null for what is not known.</param>
public sealed record CsvColumn<T>(string Title, Func<T, object?> Value)
{
    /// <summary>The cell as programs read it: UTC instants, bare numbers, an empty cell for what is not known.</summary>
    public string Cell(T row) => Value(row) switch
    {
        null => "",
        string text => text,
        DateTime at => at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        TimeSpan span => span.TotalSeconds.ToString("R", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };
}

/// <summary>The columns of a list's file.</summary>
public static class CsvColumns
{
    public static CsvFile File<T>(this IReadOnlyList<CsvColumn<T>> columns, string name, IAsyncEnumerable<T> rows) =>
        new(name, [.. columns.Select(column => column.Title)], rows.Select(row => columns.Select(column => column.Cell(row))));

    public static CsvFile File<T>(this IReadOnlyList<CsvColumn<T>> columns, string name, IEnumerable<T> rows) =>
        columns.File(name, rows.ToAsyncEnumerable());
}
