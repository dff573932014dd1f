namespace ReliabilityDashboard.Importing.Formats.Csv;

/// <summary>Tells the delimiter from a header row: the most frequent outside quotes, a comma where none is there.</summary>
internal static class CsvDelimiter
{
    /// <summary>The delimiter that a line <c>sep=;</c> in front of the header says; null where the line is none.</summary>
    public static char? Said(ReadOnlySpan<char> line)
    {
        line = line.Trim(" \r\n\"");
        return line.Length == 5 && line[..4].Equals("sep=", StringComparison.OrdinalIgnoreCase) ? line[4] : null;
    }

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
