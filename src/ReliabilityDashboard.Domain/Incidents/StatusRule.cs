namespace ReliabilityDashboard.Domain.Incidents;

/// <summary>Where an incident stands, from its word and its instants.</summary>
public static class StatusRule
{
    /// <summary>Cancelled stays cancelled; otherwise the instants win over the word.</summary>
    /// <param name="word">The status as the source or a person said it, null where neither did.</param>
    /// <param name="mitigatedAt">UTC instant of mitigation.</param>
    /// <param name="resolvedAt">UTC instant of resolution.</param>
    public static IncidentStatus Of(IncidentStatus? word, DateTime? mitigatedAt, DateTime? resolvedAt) =>
        word is IncidentStatus.Cancelled ? IncidentStatus.Cancelled
        : resolvedAt is not null || word is IncidentStatus.Resolved ? IncidentStatus.Resolved
        : mitigatedAt is not null || word is IncidentStatus.Mitigated ? IncidentStatus.Mitigated
        : IncidentStatus.Open;
}
