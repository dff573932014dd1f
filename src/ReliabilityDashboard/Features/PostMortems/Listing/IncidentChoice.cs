using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Features.PostMortems.Listing;

/// <summary>An incident that a post-mortem can be begun from.</summary>
public sealed record IncidentChoice(long Id, string ExternalId, string Title, DateTime StartedAt, Severity? Severity)
{
    public bool Matches(string words) =>
        Title.Contains(words, StringComparison.OrdinalIgnoreCase) || ExternalId.Contains(words, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => $"{ExternalId} · {Title}";
}
