using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Metrics.Shapes;

/// <summary>An instant of an incident, as a place for it in a period or as an end of a span.</summary>
public sealed class IncidentInstant
{
    private readonly Func<Incident, DateTime?> of;

    private IncidentInstant(string word, Func<Incident, DateTime?> of) => (Word, this.of) = (word, of);

    /// <summary>Its start; none where the source knows only when it was noticed.</summary>
    public static IncidentInstant Started { get; } = new("started", incident => incident.StartedInferred ? null : incident.StartedAt);
    /// <summary>When it was noticed.</summary>
    public static IncidentInstant Detected { get; } = new("detected", incident => incident.DetectedAt);
    /// <summary>When a person took it.</summary>
    public static IncidentInstant Acknowledged { get; } = new("acknowledged", incident => incident.AcknowledgedAt);
    /// <summary>When users were no longer affected.</summary>
    public static IncidentInstant Mitigated { get; } = new("mitigated", incident => incident.MitigatedAt);
    /// <summary>When it was over.</summary>
    public static IncidentInstant Resolved { get; } = new("resolved", incident => incident.ResolvedAt);

    /// <summary>Its word in the address of a list: <c>resolved</c>.</summary>
    public string Word { get; }

    /// <summary>UTC; null where it is unknown.</summary>
    public DateTime? Of(Incident incident) => of(incident);
}
