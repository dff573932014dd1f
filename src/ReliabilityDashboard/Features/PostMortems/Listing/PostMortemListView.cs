using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Features.PostMortems.Listing;

/// <summary>All post-mortems, and what one could be written about.</summary>
/// <param name="Entries">The last changed first.</param>
/// <param name="Choices">Incidents without a post-mortem, the newest first.</param>
/// <param name="Pressing">The newest of them that mattered most.</param>
/// <param name="HasIncidents">Whether any incident is stored.</param>
public sealed record PostMortemListView(
    IReadOnlyList<PostMortemListEntry> Entries,
    IReadOnlyList<IncidentChoice> Choices,
    IReadOnlyList<IncidentChoice> Pressing,
    bool HasIncidents
)
{
    public IReadOnlyList<PostMortemListEntry> Of(PostMortemState state) => [.. Entries.Where(entry => entry.State == state)];
}

/// <summary>An incident that a post-mortem can be begun from.</summary>
public sealed record IncidentChoice(long Id, string ExternalId, string Title, DateTime StartedAt, Severity? Severity)
{
    public bool Matches(string words) =>
        Title.Contains(words, StringComparison.OrdinalIgnoreCase) || ExternalId.Contains(words, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => $"{ExternalId} · {Title}";
}
