using ReliabilityDashboard.Domain;

namespace ReliabilityDashboard.Storage.Journeys;

/// <summary>What a source declares of one journey.</summary>
public sealed record JourneyRecord
{
    /// <summary>The record's own source; null: that of the run.</summary>
    public string? Source { get; init; }
    public required string Name { get; init; }
    public Given<double?> Weight { get; init; }
    public Given<double?> ConversionRate { get; init; }
    public Given<double?> AverageOrderValue { get; init; }
    public Given<double?> SessionsPerHour { get; init; }
    public Given<IReadOnlyList<string>> Services { get; init; }
    public Given<IReadOnlyList<string>> CriticalServices { get; init; }
    public Given<string> Owner { get; init; }
    public Given<double?> SlaTarget { get; init; }
    /// <summary>The columns that are no field, a JSON object in which null empties an attribute; null where there are none.</summary>
    public string? Attributes { get; init; }
}
