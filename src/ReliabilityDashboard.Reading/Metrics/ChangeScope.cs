using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>The changes that a filter lets through.</summary>
/// <param name="Changes">By instant.</param>
/// <param name="Links">Which changes incidents name, over all incidents that count.</param>
/// <param name="FirstStored">Instant of the first stored change, before filters.</param>
public sealed record ChangeScope(IReadOnlyList<Change> Changes, IReadOnlyList<ChangeLink> Links, DateTime? FirstStored);
