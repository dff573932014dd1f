using ReliabilityDashboard.Importing.Kinds;

namespace ReliabilityDashboard.Importing.Recognition;

/// <summary>What a call says of a file beside its bytes.</summary>
/// <param name="Source">The source its records belong to.</param>
public sealed record FileAsked(string Source)
{
    /// <summary>What it is called; null: nothing that would tell.</summary>
    public string? Name { get; init; }

    /// <summary>What it holds; null: told by its shape.</summary>
    public ImportKind? Kind { get; init; }

    /// <summary>The name of the mapping; null: told by its shape.</summary>
    public string? Mapping { get; init; }

    /// <summary>In which its times without an offset are; null: as the mapping or the source says.</summary>
    public string? Zone { get; init; }
}
