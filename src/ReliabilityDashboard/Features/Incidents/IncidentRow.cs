using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.PostMortems;

namespace ReliabilityDashboard.Features.Incidents;

/// <summary>One line of a list of incidents.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="CategoryBy">Whose word its category is.</param>
/// <param name="Duration">How long it took to resolve or has been open, in words; null where that is unknown.</param>
/// <param name="Share">How far it reached, in words; null where unknown.</param>
/// <param name="ShareKind">Of what that is a share.</param>
/// <param name="Blast">The class of that share.</param>
/// <param name="Occurrences">How many incidents its failure mode has, all times.</param>
/// <param name="PostMortemId">The newest post-mortem about it.</param>
/// <param name="PostMortemState">Where that stands.</param>
public sealed record IncidentRow(
    Incident Incident,
    SetBy? CategoryBy,
    string? Duration,
    string? Share,
    ShareKind? ShareKind,
    BlastClass? Blast,
    int Occurrences,
    long? PostMortemId,
    PostMortemState? PostMortemState
)
{
    /// <summary>What is odd about its data, of that which the list was asked for.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    public string Href => $"/incidents/{Incident.Id}";
}
