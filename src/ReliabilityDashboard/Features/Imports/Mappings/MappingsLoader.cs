using ReliabilityDashboard.Importing.Mappings;
using ReliabilityDashboard.Storage.Mappings;

namespace ReliabilityDashboard.Features.Imports.Mappings;

/// <summary>Reads what the pages of mappings show.</summary>
public sealed class MappingsLoader(MappingLibrary library, StoredMappingQuery stored)
{
    /// <summary>Every mapping, people's first.</summary>
    public async Task<MappingsView> AllAsync(CancellationToken cancel) => new(await library.AllAsync(cancel));

    /// <summary>One with its history; null where there is none of the name.</summary>
    public async Task<MappingView?> FindAsync(string name, CancellationToken cancel) =>
        await library.FindAsync(name, cancel) is { } known
            ? new(known, MappingText.Write(known.Written with { Name = "" }), await stored.HistoryAsync(name, cancel))
            : null;
}

/// <summary>What the list of mappings shows.</summary>
public sealed record MappingsView(IReadOnlyList<KnownMapping> Mappings);

/// <summary>What the page of a mapping shows.</summary>
/// <param name="Known">The mapping.</param>
/// <param name="Text">As it is written down.</param>
/// <param name="History">Its versions, the newest first.</param>
public sealed record MappingView(KnownMapping Known, string Text, IReadOnlyList<StoredMapping> History);
