namespace SampleGenerator;

/// <summary>The written parts of the sample, one text file each.</summary>
internal static class TextFile
{
    /// <summary>Lines without comments and without empty ones at the end; empty lines between stay.</summary>
    public static IReadOnlyList<string> Lines(string name)
    {
        using var stream =
            typeof(TextFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"No text '{name}'.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.TrimEnd()).Where(line => !line.StartsWith('#'))];
    }

    /// <summary>The cells of a line with | between them.</summary>
    public static string[] Cells(string line) => line.Split('|', StringSplitOptions.TrimEntries);
}
