using System.Text.Json;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Incidents.Answers;

/// <summary>Reads a JSON merge patch (RFC 7396) of an incident: a value is set, <c>null</c> withdraws, what is absent stays.</summary>
public static class IncidentPatchReader
{
    private static readonly string[] Fields =
    [
        "title", "status", "category", "trigger", "change_id", "journey", "segment", "severity", "service", "services",
        "affected_users", "active_users", "responder_hours", "started_at", "detected_at", "acknowledged_at", "mitigated_at", "resolved_at",
    ];

    /// <summary>The patch, and every field that cannot be taken as it was given.</summary>
    public static (IncidentPatch Patch, IReadOnlyList<FieldFault> Faults) Read(JsonElement body)
    {
        var fields = new ApiFields(body, Fields);
        var patch = new IncidentPatch
        {
            Title = fields.Text("title"),
            Status = fields.Word<IncidentStatus>("status", "cancelled"),
            Category = fields.Word<IncidentCategory>("category"),
            Trigger = fields.Word<Trigger>("trigger"),
            ChangeId = fields.Text("change_id"),
            Journey = fields.Text("journey"),
            Segment = fields.Text("segment"),
            Severity = fields.Word<Severity>("severity"),
            Service = fields.Text("service"),
            Services = fields.Texts("services"),
            AffectedUsers = fields.Whole("affected_users"),
            ActiveUsers = fields.Whole("active_users"),
            ResponderHours = fields.Number("responder_hours"),
            StartedAt = fields.Instant("started_at"),
            DetectedAt = fields.Instant("detected_at"),
            AcknowledgedAt = fields.Instant("acknowledged_at"),
            MitigatedAt = fields.Instant("mitigated_at"),
            ResolvedAt = fields.Instant("resolved_at"),
        };
        return (patch, fields.Faults);
    }
}
