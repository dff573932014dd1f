namespace ReliabilityDashboard.Domain.Filters;

/// <summary>Which records a question is about. Several values of one dimension mean "or", several dimensions "and"; an empty one means
/// all.</summary>
public sealed record RecordFilter
{
    /// <summary>Everything.</summary>
    public static RecordFilter All { get; } = new();
    /// <summary>Names of services.</summary>
    public ValueList<string> Service { get; init; } = [];
    /// <summary>Names of teams.</summary>
    public ValueList<string> Team { get; init; } = [];
    /// <summary>Categories.</summary>
    public ValueList<string> Category { get; init; } = [];
    /// <summary>Triggers.</summary>
    public ValueList<string> Trigger { get; init; } = [];
    /// <summary>Severities.</summary>
    public ValueList<string> Severity { get; init; } = [];
    /// <summary>Names of journeys.</summary>
    public ValueList<string> Journey { get; init; } = [];
    /// <summary>User segments.</summary>
    public ValueList<string> Segment { get; init; } = [];
    /// <summary>Releases.</summary>
    public ValueList<string> Release { get; init; } = [];
    /// <summary>Platforms.</summary>
    public ValueList<string> Platform { get; init; } = [];
    /// <summary>Names of sources.</summary>
    public ValueList<string> Source { get; init; } = [];

    /// <summary>Every dimension with its values, in the order in which they stand in an address.</summary>
    public IReadOnlyList<(string Dimension, ValueList<string> Values)> Dimensions() =>
        [("service", Service), ("team", Team), ("category", Category), ("trigger", Trigger), ("severity", Severity),
         ("journey", Journey), ("segment", Segment), ("release", Release), ("platform", Platform), ("source", Source)];
}
