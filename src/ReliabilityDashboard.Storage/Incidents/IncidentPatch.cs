using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>What a person says about an incident. A value becomes the person's word, cleared withdraws it so that the source's newest holds
/// again, absent leaves it.</summary>
public sealed record IncidentPatch
{
    public Given<string> Title { get; init; }
    /// <summary>A person can only cancel; everything else follows the instants.</summary>
    public Given<IncidentStatus?> Status { get; init; }
    public Given<IncidentCategory?> Category { get; init; }
    public Given<Trigger?> Trigger { get; init; }
    public Given<string> ChangeId { get; init; }
    public Given<string> Journey { get; init; }
    public Given<string> Segment { get; init; }
    public Given<Severity?> Severity { get; init; }
    public Given<string> Service { get; init; }
    public Given<IReadOnlyList<string>> Services { get; init; }
    public Given<long?> AffectedUsers { get; init; }
    public Given<long?> ActiveUsers { get; init; }
    public Given<double?> ResponderHours { get; init; }
    public Given<DateTime?> StartedAt { get; init; }
    public Given<DateTime?> DetectedAt { get; init; }
    public Given<DateTime?> AcknowledgedAt { get; init; }
    public Given<DateTime?> MitigatedAt { get; init; }
    public Given<DateTime?> ResolvedAt { get; init; }

    /// <summary>A person's words after this patch.</summary>
    public IncidentFields Over(IncidentFields person) => person with
    {
        Title = Trimmed(Title.Over(person.Title)),
        Status = Status.Over(person.Status),
        Category = Category.Over(person.Category),
        Trigger = Trigger.Over(person.Trigger),
        ChangeId = Trimmed(ChangeId.Over(person.ChangeId)),
        Journey = Trimmed(Journey.Over(person.Journey)),
        Segment = Trimmed(Segment.Over(person.Segment)),
        Severity = Severity.Over(person.Severity),
        Service = Trimmed(Service.Over(person.Service)),
        Services = Services.Over(person.Services),
        AffectedUsers = AffectedUsers.Over(person.AffectedUsers),
        ActiveUsers = ActiveUsers.Over(person.ActiveUsers),
        ResponderHours = ResponderHours.Over(person.ResponderHours),
        StartedAt = StartedAt.Over(person.StartedAt),
        DetectedAt = DetectedAt.Over(person.DetectedAt),
        AcknowledgedAt = AcknowledgedAt.Over(person.AcknowledgedAt),
        MitigatedAt = MitigatedAt.Over(person.MitigatedAt),
        ResolvedAt = ResolvedAt.Over(person.ResolvedAt),
    };

    private static string? Trimmed(string? text) => text?.Trim();
}
