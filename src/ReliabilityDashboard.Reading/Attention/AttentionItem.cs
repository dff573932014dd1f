using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Reading.Attention;

/// <summary>One thing that needs somebody now: why, and where it leads.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Reason">Why it is here, in one sentence.</param>
/// <param name="Badge">How urgent or how large; null where nothing is to be said.</param>
/// <param name="Kind">Its colour.</param>
/// <param name="Href">Where it leads.</param>
public sealed record AttentionItem(string Title, string Reason, string? Badge, TagKind Kind, string Href);
