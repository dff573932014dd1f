namespace ReliabilityDashboard.Importing.Formats.Csv;

/// <summary>Tells the delimiter from a header row: the most frequent outside quotes, a comma where none is there.</summary>
internal static class CsvDelimiter
{
    public static char Of(ReadOnlySpan<char> header)
    {
        var (commas, semicolons, tabs, quoted) = (0, 0, 0, false);
        foreach (var letter in header)
        {
            if (letter == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (letter == ',') commas++;
            else if (letter == ';') semicolons++;
            else if (letter == '\t') tabs++;
        }
        return commas >= semicolons && commas >= tabs ? ',' : semicolons >= tabs ? ';' : '\t';
    }
}
