using System.Text.Json;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Sources.Sample;

/// <summary>The files of the sample organisation.</summary>
/// <param name="Path">Full path of the folder.</param>
public sealed record SampleFolder(string Path)
{
    /// <summary>The name under which sample records are stored.</summary>
    public const string Source = SampleLoad.Source;

    /// <summary>Whether the files are there: an installation may leave them out.</summary>
    public bool Exists => File.Exists(About);

    private string About => System.IO.Path.Combine(Path, "sample.json");

    /// <summary>The files in the order they are taken.</summary>
    public IReadOnlyList<(string Path, ImportKind Kind)> Files() =>
        [
            .. ImportKinds
                .InOrder(Directory.EnumerateFiles(Path).Select(p => System.IO.Path.GetFileName(p)))
                .Select(f => (System.IO.Path.Combine(Path, f.FileName), f.Kind)),
        ];

    /// <summary>The last day that was generated.</summary>
    public DateOnly LastDay()
    {
        using var about = JsonDocument.Parse(File.ReadAllText(About));
        return DateOnly.ParseExact(
            about.RootElement.GetProperty("lastDay").GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }
}
