namespace ReliabilityDashboard.Domain.Grouping;

/// <summary>Reads the committed word and pattern lists of this folder.</summary>
internal static class EmbeddedList
{
    /// <summary>The lines of a list without comments and blank lines.</summary>
    public static IReadOnlyList<string> Lines(string name)
    {
        using var stream = typeof(EmbeddedList).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The list {name} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)) lines.Add(line);
        return lines;
    }
}
