namespace ReliabilityDashboard.Features.Trends;

/// <summary>What the first render hands to the second: sentences, no series.</summary>
/// <param name="Address">The address it answers.</param>
/// <param name="Lede">So what; null where nothing is stored.</param>
public sealed record TrendsHead(string Address, string? Lede);
