using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>Everything stored of one incident.</summary>
/// <param name="Stored">Its row with the words of both sides.</param>
/// <param name="PostMortems">The post-mortems about it, the oldest first.</param>
public sealed record IncidentDetail(IncidentEntity Stored, IReadOnlyList<PostMortemLink> PostMortems);
