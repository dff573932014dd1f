using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReliabilityDashboard.Importing.Mappings.Reading;

/// <summary>How one file is read, settled before its first record: kept with the run, so that one that was cut off goes on alike.</summary>
public sealed record FileReading
{
    /// <summary>The name of the mapping; null: the file has the columns of its kind.</summary>
    public string? Mapping { get; init; }

    /// <summary>Which version of a person's mapping; 0: ours.</summary>
    public long Version { get; init; }

    /// <summary>How the file is written, by the ending of a file of that form: <c>.csv.gz</c>.</summary>
    public string Form { get; init; } = "";

    /// <summary>The encoding, where it is not UTF-8.</summary>
    public string? Encoding { get; init; }

    /// <summary>The sheet of a workbook, where somebody chose it.</summary>
    public string? Sheet { get; init; }

    /// <summary>Fields that an earlier run read from the same file and this one reads from nowhere: what they said is taken back.</summary>
    public IReadOnlyList<string>? Cleared { get; init; }

    /// <summary>The run whose file is read again; null: none.</summary>
    public long? Again { get; init; }

    /// <summary>For a place of dates its order of day and month.</summary>
    public IReadOnlyDictionary<string, string> Dates { get; init; } = new Dictionary<string, string>();

    /// <summary>Places whose lists are parted by commas.</summary>
    public IReadOnlyList<string> CommaLists { get; init; } = [];

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    /// <summary>As it is kept; null where it says nothing that the file's name does not.</summary>
    public string? Text() => this == new FileReading { Dates = Dates, CommaLists = CommaLists } ? null
        : JsonSerializer.Serialize(this, Options);

    public static FileReading? Of(string? text) => text is null ? null : JsonSerializer.Deserialize<FileReading>(text, Options);
}
