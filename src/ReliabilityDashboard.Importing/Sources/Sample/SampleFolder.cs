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

    /// <summary>What its people learnt.</summary>
    public async Task<IReadOnlyList<SamplePostMortem>> PostMortemsAsync(CancellationToken cancel)
    {
        var path = System.IO.Path.Combine(Path, "post-mortems.json");
        if (!File.Exists(path)) return [];
        await using var file = File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync<List<SamplePostMortem>>(file, SamplePostMortem.Layout, cancel) ?? [];
    }

    /// <summary>The last day that was generated.</summary>
    public DateOnly LastDay() => DateOnly.ParseExact(Said("lastDay")!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The name of the organisation; null where the files do not say it.</summary>
    public string? Organisation() => Said("organisation");

    private string? Said(string what)
    {
        using var about = JsonDocument.Parse(File.ReadAllText(About));
        return about.RootElement.TryGetProperty(what, out var said) ? said.GetString() : null;
    }
}
