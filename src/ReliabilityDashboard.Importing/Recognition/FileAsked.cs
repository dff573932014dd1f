using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Mappings;

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

    /// <summary>A mapping that nobody keeps yet; null: none.</summary>
    public ShapeMapping? Draft { get; init; }

    /// <summary>What a person says it holds, of whose columns a mapping is proposed; null: nobody said it.</summary>
    public ImportKind? Proposed { get; init; }

    /// <summary>How many rows are looked at where a first look is enough; null: all.</summary>
    public int? Most { get; init; }

    /// <summary>Its encoding, where a person said it before there was a mapping.</summary>
    public string? Encoding { get; init; }

    /// <summary>The sheet of a workbook, where somebody chose it; null: the first one that is not hidden and not empty.</summary>
    public string? Sheet { get; init; }

    /// <summary>The run whose file is read again; null: none.</summary>
    public FileAgain? Again { get; init; }

    /// <summary>In which its times without an offset are; null: as the mapping or the source says.</summary>
    public string? Zone { get; init; }
}

/// <summary>That a file is read again.</summary>
/// <param name="Run">The run that read it before.</param>
/// <param name="Kind">What its records became.</param>
/// <param name="Mapping">The mapping by which; null: its columns were the fields.</param>
public sealed record FileAgain(long Run, string Kind, ShapeMapping? Mapping);
