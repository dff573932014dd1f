using System.Text.Json;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Filters;

/// <summary>One dimension of a filter: its word in addresses and what its values are. Which records have it says
/// <see cref="RecordKind"/>; how they bear it, the one table beside each kind of stored record.</summary>
public sealed class Dimension
{
    /// <summary>Among the words of a fixed set the one for records that bear none.</summary>
    public const string Unknown = "unknown";

    private Dimension(string word, DimensionValues values, IReadOnlyList<string>? words = null) =>
        (Word, Values, Words) = (word, values, words);

    /// <summary>The service that a record is about.</summary>
    public static Dimension Service { get; } = new("service", DimensionValues.Services);
    /// <summary>The team that owns that service.</summary>
    public static Dimension Team { get; } = new("team", DimensionValues.Teams);
    /// <summary>Why it broke.</summary>
    public static Dimension Category { get; } = OfWords<IncidentCategory>("category");
    /// <summary>What set it off.</summary>
    public static Dimension Trigger { get; } = OfWords<Trigger>("trigger");
    /// <summary>How bad it was.</summary>
    public static Dimension Severity { get; } = OfWords<Severity>("severity");
    /// <summary>The journey of users.</summary>
    public static Dimension Journey { get; } = new("journey", DimensionValues.Journeys);
    /// <summary>The segment of users.</summary>
    public static Dimension Segment { get; } = new("segment", DimensionValues.Text);
    /// <summary>The release that ran.</summary>
    public static Dimension Release { get; } = new("release", DimensionValues.Text);
    /// <summary>The platform it ran on.</summary>
    public static Dimension Platform { get; } = new("platform", DimensionValues.Text);
    /// <summary>The source that told it.</summary>
    public static Dimension Source { get; } = new("source", DimensionValues.Text);
    /// <summary>How a change was rolled out.</summary>
    public static Dimension Strategy { get; } = OfWords<RolloutStrategy>("strategy");
    /// <summary>How a change was written.</summary>
    public static Dimension WrittenBy { get; } = OfWords<WrittenBy>("written_by");

    /// <summary>Every dimension, in the order in which they stand in an address.</summary>
    public static IReadOnlyList<Dimension> All { get; } =
        [Service, Team, Category, Trigger, Severity, Journey, Segment, Release, Platform, Source, Strategy, WrittenBy];

    /// <summary>Its name in an address.</summary>
    public string Word { get; }

    /// <summary>What its values are.</summary>
    public DimensionValues Values { get; }

    /// <summary>The words it takes, "unknown" last; null where it takes any.</summary>
    public IReadOnlyList<string>? Words { get; }

    /// <summary>A value as it stands in an address, in any letter case; null where it is none of the words that there are.</summary>
    public string? Known(string value) =>
        Words is null ? value : Words.FirstOrDefault(word => word.Equals(value, StringComparison.OrdinalIgnoreCase));

    /// <summary>The dimension of a word; null where there is none.</summary>
    public static Dimension? Find(string word) => All.FirstOrDefault(dimension => dimension.Word == word);

    /// <summary>How a word of a fixed set stands in an address; "unknown" for none.</summary>
    public static string WordOf<T>(T? value) where T : struct, Enum =>
        value is { } known ? JsonNamingPolicy.KebabCaseLower.ConvertName(known.ToString()) : Unknown;

    /// <inheritdoc/>
    public override string ToString() => Word;

    private static Dimension OfWords<T>(string word) where T : struct, Enum =>
        new(word, DimensionValues.Words, [.. Enum.GetValues<T>().Select(value => WordOf<T>(value)), Unknown]);
}

/// <summary>What the values of a dimension are, and so how a wanted one is found among them.</summary>
public enum DimensionValues
{
    /// <summary>Names of services, aliases too.</summary>
    Services,
    /// <summary>Names of teams; each stands for its services.</summary>
    Teams,
    /// <summary>Names of journeys.</summary>
    Journeys,
    /// <summary>Words of a fixed set, and "unknown" for records that bear none.</summary>
    Words,
    /// <summary>Whatever the sources write.</summary>
    Text,
}
