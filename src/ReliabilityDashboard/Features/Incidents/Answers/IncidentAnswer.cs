using System.Globalization;
using System.Text.Json;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Incidents.Answers;

/// <summary>An incident as programs read it: what is true now, people's words over the source's. Shares are fractions, durations
/// seconds.</summary>
public sealed record IncidentAnswer
{
    public required string Id { get; init; }
    public required string Source { get; init; }
    public required string ExternalId { get; init; }
    public required string Title { get; init; }
    public string? Description { get; init; }
    public IncidentStatus Status { get; init; }
    public Severity? Severity { get; init; }
    public string? Service { get; init; }
    public IReadOnlyList<string> Services { get; init; } = [];
    public IncidentCategory? Category { get; init; }
    public SetBy? CategoryBy { get; init; }
    public Trigger? Trigger { get; init; }
    public SetBy? TriggerBy { get; init; }
    public string? ChangeId { get; init; }
    public string? Journey { get; init; }
    public string? Segment { get; init; }
    public DateTime StartedAt { get; init; }
    public bool StartedInferred { get; init; }
    public DateTime? DetectedAt { get; init; }
    public DateTime? AcknowledgedAt { get; init; }
    public DateTime? MitigatedAt { get; init; }
    public DateTime? ResolvedAt { get; init; }
    public long? AffectedUsers { get; init; }
    public long? ActiveUsers { get; init; }
    public double? ResponderHours { get; init; }
    public double? UsersShare { get; init; }
    public double? ServicesShare { get; init; }
    public double? Share { get; init; }
    public BlastClass? BlastClass { get; init; }
    public required string Group { get; init; }
    public GroupRule GroupBy { get; init; }
    public double? TimeToRecoveryS { get; init; }
    public double? TimeToDetectionS { get; init; }
    public IReadOnlyList<string> Quality { get; init; } = [];
    public string? Url { get; init; }
    public JsonElement Attributes { get; init; }
    public string? PostMortem { get; init; }

    /// <param name="detail">What is stored.</param>
    /// <param name="incident">As the metrics see it.</param>
    /// <param name="facts">What the metrics make of it.</param>
    /// <param name="suggested">The trigger that we suggest; looked at where nobody named one.</param>
    public static IncidentAnswer Of(IncidentDetail detail, Incident incident, IncidentFacts facts, Trigger? suggested)
    {
        var stored = detail.Stored;
        return new()
        {
            Id = Text(incident.Id),
            Source = incident.Source,
            ExternalId = incident.ExternalId,
            Title = incident.Title,
            Description = stored.Description,
            Status = incident.Status, Severity = incident.Severity, Service = incident.Service, Services = incident.AffectedServices ?? [],
            Category = incident.Category, CategoryBy = stored.CategoryBy,
            Trigger = incident.Trigger ?? suggested,
            TriggerBy = incident.Trigger is null && suggested is not null ? SetBy.Suggested : stored.TriggerBy,
            ChangeId = stored.ChangeId,
            Journey = incident.Journey, Segment = incident.Segment,
            StartedAt = incident.StartedAt, StartedInferred = incident.StartedInferred, DetectedAt = incident.DetectedAt,
            AcknowledgedAt = incident.AcknowledgedAt, MitigatedAt = incident.MitigatedAt, ResolvedAt = incident.ResolvedAt,
            AffectedUsers = incident.AffectedUsers, ActiveUsers = incident.ActiveUsers, ResponderHours = incident.ResponderHours,
            UsersShare = facts.UsersShare, ServicesShare = facts.ServicesShare, Share = facts.Share?.Value, BlastClass = facts.BlastClass,
            Group = Text(incident.GroupId), GroupBy = stored.GroupRule,
            TimeToRecoveryS = facts.TimeToRecovery, TimeToDetectionS = facts.TimeToDetection,
            Quality = IncidentQuality.WordsOf(facts.Quality), Url = stored.Url, Attributes = Parsed(stored.Attributes),
            PostMortem = detail.PostMortems.Count > 0 ? Text(detail.PostMortems[^1].Id) : null,
        };

        static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
    }

    private static JsonElement Parsed(string? json)
    {
        using var document = JsonDocument.Parse(string.IsNullOrEmpty(json) ? "{}" : json);
        return document.RootElement.Clone();
    }
}
