using System.Text.Json;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Mappings;
using ReliabilityDashboard.Importing.Recognition;

namespace ReliabilityDashboard.Features.Imports.Previews;

/// <summary>What a person chose of a file that they look at; kept until it is stored or goes.</summary>
public sealed record ChosenReading
{
    /// <summary>The word of what it holds, of whose columns a mapping is proposed.</summary>
    public string? Kind { get; init; }

    /// <summary>The name of the mapping that was chosen.</summary>
    public string? Mapping { get; init; }

    /// <summary>Its encoding, said before there was a mapping.</summary>
    public string? Encoding { get; init; }

    /// <summary>The sheet of a workbook.</summary>
    public string? Sheet { get; init; }

    /// <summary>The zone of times without an offset, where no mapping says it.</summary>
    public string? Zone { get; init; }

    /// <summary>The mapping as the person left it; null: nothing is to be chosen, or nothing was yet.</summary>
    public ShapeMapping? Draft { get; init; }

    /// <summary>Whether the mapping may not take the place of another.</summary>
    public bool IsNew { get; init; }

    /// <summary>How a file is asked for with these choices.</summary>
    public FileAsked Of(FileAsked asked)
    {
        asked = asked with { Sheet = Sheet ?? asked.Sheet, Zone = Zone ?? asked.Zone };
        if (Draft is not null) return asked with { Draft = Draft, Kind = null };
        if (Kind is null && Mapping is null && Encoding is null) return asked;
        return asked with { Mapping = Mapping, Proposed = ImportKinds.Find(Kind), Encoding = Encoding, Kind = null };
    }

    /// <summary>How the file is read once the mapping is kept.</summary>
    public FileAsked Kept(FileAsked asked) =>
        Draft is null ? Of(asked)
        : Of(asked) with { Draft = null, Mapping = Draft.Name, Zone = Draft.Zone ?? Zone ?? asked.Zone };

    /// <summary>As it is kept.</summary>
    public string Text() => JsonSerializer.Serialize(this, MappingText.Options);

    /// <summary>As it was kept; nothing is chosen where it cannot be read any more.</summary>
    public static ChosenReading Read(string? text)
    {
        try
        {
            return text is null ? new() : JsonSerializer.Deserialize<ChosenReading>(text, MappingText.Options) ?? new();
        }
        catch (JsonException)
        {
            return new();
        }
    }
}
