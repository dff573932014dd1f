using ReliabilityDashboard.Domain.PostMortems;

namespace ReliabilityDashboard.Storage.Learning;

/// <summary>What rules need to know of a post-mortem, without its text, and our own ids of the incidents it is about.</summary>
public sealed record PostMortemFact(
    long Id, string Title, PostMortemState State, DateTime CreatedAt, DateTime? PublishedAt, IReadOnlyList<long> Incidents);
