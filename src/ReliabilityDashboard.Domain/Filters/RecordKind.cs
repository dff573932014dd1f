namespace ReliabilityDashboard.Domain.Filters;

/// <summary>A kind of record as filters see it: how it is called, and which dimensions it has.</summary>
public sealed class RecordKind
{
    private static readonly IReadOnlyList<Dimension> OfUse =
        [Dimension.Service, Dimension.Team, Dimension.Journey, Dimension.Segment, Dimension.Release, Dimension.Platform];

    private RecordKind(string word, IReadOnlyList<Dimension> dimensions) => (Word, Dimensions) = (word, dimensions);

    /// <summary>Sessions of users.</summary>
    public static RecordKind Sessions { get; } = new("sessions", OfUse);
    /// <summary>Crash reports.</summary>
    public static RecordKind Crashes { get; } = new("crashes", OfUse);
    /// <summary>Incidents.</summary>
    public static RecordKind Incidents { get; } = new(
        "incidents",
        [Dimension.Service, Dimension.Team, Dimension.Category, Dimension.Trigger, Dimension.Severity, Dimension.Journey,
         Dimension.Segment, Dimension.Source]);
    /// <summary>Releases and other changes.</summary>
    public static RecordKind Changes { get; } = new(
        "changes", [Dimension.Service, Dimension.Team, Dimension.Source, Dimension.Strategy, Dimension.WrittenBy]);
    /// <summary>Actions.</summary>
    public static RecordKind Actions { get; } = new("actions", [Dimension.Service, Dimension.Team, Dimension.Source]);
    /// <summary>Services themselves.</summary>
    public static RecordKind Services { get; } = new("services", [Dimension.Team]);
    /// <summary>Calls between services.</summary>
    public static RecordKind Calls { get; } = new("calls", [Dimension.Service]);
    /// <summary>How full what a service runs on is.</summary>
    public static RecordKind Resources { get; } = new("resources", [Dimension.Service, Dimension.Team]);

    /// <summary>In words, several of them: "sessions".</summary>
    public string Word { get; }

    /// <summary>What they can be filtered by.</summary>
    public IReadOnlyList<Dimension> Dimensions { get; }

    /// <summary>Why a filter cannot be asked of these records: a dimension that they do not have. Null where it can.</summary>
    public Refusal? Refuses(RecordFilter filter) =>
        filter.Asked.FirstOrDefault(asked => !Dimensions.Contains(asked.Dimension)) is { Dimension: { } missing } ? Lacks(missing) : null;

    /// <summary>The part of a filter that these records have: where one looks at them beside records that have more.</summary>
    public RecordFilter PartOf(RecordFilter filter) =>
        filter.Asked.Where(asked => Dimensions.Contains(asked.Dimension))
            .Aggregate(RecordFilter.All, (part, asked) => part.With(asked.Dimension, asked.Values));

    /// <summary>"sessions have no category".</summary>
    public Refusal Lacks(Dimension missing) => new(missing.Word, $"{Word} have no {missing}");
}
