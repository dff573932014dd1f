using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Mappings;

namespace ReliabilityDashboard.Importing.Mappings;

/// <summary>All mappings there are: those that people made, and ours.</summary>
public sealed class MappingLibrary(StoredMappingQuery stored, SourceZones zones)
{
    /// <summary>Every mapping, people's first. One of theirs that is named as one of ours takes its place.</summary>
    public async Task<IReadOnlyList<KnownMapping>> AllAsync(CancellationToken cancel)
    {
        var people = await stored.ListAsync(cancel);
        var written = people.Select(version => (Version: version, Mapping: Read(version)))
            .Where(known => known.Mapping is not null)
            .ToDictionary(known => known.Version.Name, known => (known.Version, Mapping: known.Mapping!), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. written.Values.Select(known => new KnownMapping(
                ShapeMappings.Whole(known.Mapping, Find), known.Mapping, known.Version.Id, known.Version.SavedBy, known.Version.SavedAt)),
            .. ShapeMappings.All.Where(mapping => !written.ContainsKey(mapping.Name))
                .Select(mapping => new KnownMapping(mapping, ShapeMappings.Find(mapping.Name)!, 0, null, null)),
        ];

        ShapeMapping? Find(string name) => written.TryGetValue(name, out var known) ? known.Mapping : ShapeMappings.Find(name);
    }

    /// <summary>Changes whenever a mapping does, or the zone of a source.</summary>
    public async Task<string> StampAsync(string source, CancellationToken cancel) =>
        $"{await stored.LastAsync(cancel)}/{(await zones.ReadAsync(cancel)).GetValueOrDefault(source)}";

    /// <summary>The mapping of a name, null where there is none.</summary>
    public async Task<KnownMapping?> FindAsync(string name, CancellationToken cancel) =>
        (await AllAsync(cancel)).FirstOrDefault(known => known.Mapping.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>A mapping as a run named it, whole: what a person changed since does not matter to it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="version">Which version of a person's; 0: ours.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<ShapeMapping?> FindAsync(string name, long version, CancellationToken cancel)
    {
        if (version == 0) return ShapeMappings.All.FirstOrDefault(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (await stored.VersionAsync(version, cancel) is not { } kept || Read(kept) is not { } written) return null;
        var others = (await AllAsync(cancel)).ToDictionary(
            known => known.Mapping.Name, known => known.Written, StringComparer.OrdinalIgnoreCase);
        return ShapeMappings.Whole(written, other => others.GetValueOrDefault(other));
    }

    private static ShapeMapping? Read(StoredMapping version) =>
        version.Text is { } text && MappingText.Read(text, out _) is { } mapping ? mapping with { Name = version.Name } : null;
}

/// <summary>A mapping with where it comes from.</summary>
/// <param name="Mapping">Whole, with all that those say which it is like.</param>
/// <param name="Written">As it is written down.</param>
/// <param name="Version">Which version of a person's; 0: ours.</param>
/// <param name="SavedBy">Who saved it; null: ours.</param>
/// <param name="SavedAt">UTC, when.</param>
public sealed record KnownMapping(ShapeMapping Mapping, ShapeMapping Written, long Version, string? SavedBy, DateTime? SavedAt)
{
    /// <summary>Whether it comes with the program.</summary>
    public bool IsOurs => Version == 0;
}
