namespace ReliabilityDashboard.Domain.PostMortems;

/// <summary>What two people's changes amount to.</summary>
/// <param name="Content">Both changes; of texts that both changed, the stored one.</param>
/// <param name="Conflicts">The texts that both changed.</param>
public sealed record MergedPostMortem(PostMortem Content, IReadOnlyList<TextConflict> Conflicts);
