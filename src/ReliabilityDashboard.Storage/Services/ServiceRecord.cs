using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Services;

namespace ReliabilityDashboard.Storage.Services;

/// <summary>What a source declares of one service.</summary>
public sealed record ServiceRecord
{
    /// <summary>The record's own source; null: that of the run.</summary>
    public string? Source { get; init; }
    public required string Name { get; init; }
    public Given<ServiceKind?> Kind { get; init; }
    public Given<string> Team { get; init; }
    public Given<int?> TeamSize { get; init; }
    public Given<int?> Tier { get; init; }
    public Given<string> Owner { get; init; }
    public Given<string> Url { get; init; }
    public Given<DateTime?> DeclaredAt { get; init; }
    public Given<bool?> RateLimit { get; init; }
    public Given<bool?> LoadShedding { get; init; }
    public Given<double?> SlaTarget { get; init; }
    public Given<IReadOnlyList<string>> Aliases { get; init; }
    /// <summary>The columns that are no field, a JSON object in which null empties an attribute; null where there are none.</summary>
    public string? Attributes { get; init; }
}
