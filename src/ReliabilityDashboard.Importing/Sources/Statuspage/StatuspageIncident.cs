using System.Text.Json;

namespace ReliabilityDashboard.Importing.Sources.Statuspage;

/// <summary>An incident as public status pages publish it. Every field may be missing, each will be some day.</summary>
/// <remarks>
/// Two spellings are read: Statuspage's own (<c>started_at</c>, <c>components</c>) and that of pages that publish a plain list
/// (<c>startDate</c>, <c>endDate</c>, <c>services</c>, <c>comments</c>).
/// </remarks>
internal sealed record StatuspageIncident
{
    public StatuspageValue Id { get; init; }
    public StatuspageValue Name { get; init; }
    public StatuspageValue Status { get; init; }
    public StatuspageValue Impact { get; init; }
    public StatuspageValue ScheduledFor { get; init; }
    public StatuspageValue CreatedAt { get; init; }
    public StatuspageValue StartedAt { get; init; }
    public StatuspageValue MonitoringAt { get; init; }
    public StatuspageValue ResolvedAt { get; init; }
    public StatuspageValue Backfilled { get; init; }
    public StatuspageValue Shortlink { get; init; }
    /// <summary>Names of the affected components; null where none are spoken of.</summary>
    public IReadOnlyList<string>? Components { get; init; }
    public IReadOnlyList<StatuspageUpdate> Updates { get; init; } = [];

    /// <summary>Reads a JSON object, whatever it holds.</summary>
    public static StatuspageIncident Read(JsonElement incident) => new()
    {
        Id = StatuspageValue.Of(incident, "id"),
        Name = StatuspageValue.Of(incident, "name", "title"),
        Status = StatuspageValue.Of(incident, "status"),
        Impact = StatuspageValue.Of(incident, "impact"),
        ScheduledFor = StatuspageValue.Of(incident, "scheduled_for"),
        CreatedAt = StatuspageValue.Of(incident, "created_at"),
        StartedAt = StatuspageValue.Of(incident, "started_at", "startDate"),
        MonitoringAt = StatuspageValue.Of(incident, "monitoring_at"),
        ResolvedAt = StatuspageValue.Of(incident, "resolved_at", "endDate"),
        Backfilled = StatuspageValue.Of(incident, "backfilled"),
        Shortlink = StatuspageValue.Of(incident, "shortlink"),
        Components = Array(incident, "components", "services") is { } components
            ? [.. components.Select(NameOf).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)]
            : null,
        Updates = [.. (Array(incident, "incident_updates", "comments") ?? []).Select(StatuspageUpdate.Read)],
    };

    private static JsonElement[]? Array(JsonElement incident, string name, string otherwise) =>
        incident.TryGetProperty(name, out var value) || incident.TryGetProperty(otherwise, out value)
            ? value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : null
            : null;

    private static string? NameOf(JsonElement component) => component.ValueKind switch
    {
        JsonValueKind.String => StatuspageValue.Of(component).Text,
        JsonValueKind.Object => StatuspageValue.Of(component, "name").Text,
        _ => null,
    };
}
