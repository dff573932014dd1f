using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Shell.Components;

namespace ReliabilityDashboard.Features.Incidents.Editing;

/// <summary>Every field that people may set, in the order of the form.</summary>
public static class EditableFields
{
    public static IReadOnlyList<EditableField> All { get; } =
    [
        new("title", "Title", FieldKind.Text),
        new("status", "Status", FieldKind.Choice)
        {
            Choices = [("cancelled", "Cancelled: was no incident")],
            Help = "Everything but cancelled follows the instants",
        },
        new("severity", "Severity", FieldKind.Choice) { Choices = Words<Severity>(severity => IncidentWords.Of(severity)!) },
        new("category", "Category", FieldKind.Choice) { Choices = Words<IncidentCategory>(category => CategoryNames.Title(category)) },
        new("trigger", "Trigger", FieldKind.Choice) { Choices = Words<Trigger>(trigger => IncidentWords.Of(trigger)!) },
        new("change_id", "Change", FieldKind.Text) { Help = "The id of the change that set it off" },
        new("service", "Service", FieldKind.Name) { Help = "Where it began" },
        new("services", "Affected services", FieldKind.Names) { Help = "Divided by semicolons" },
        new("journey", "Journey", FieldKind.Name),
        new("segment", "Segment", FieldKind.Text),
        new("started_at", "Started", FieldKind.Instant),
        new("detected_at", "Detected", FieldKind.Instant),
        new("acknowledged_at", "Acknowledged", FieldKind.Instant),
        new("mitigated_at", "Mitigated", FieldKind.Instant),
        new("resolved_at", "Resolved", FieldKind.Instant),
        new("affected_users", "Affected users", FieldKind.Number),
        new("active_users", "Active users", FieldKind.Number),
        new("responder_hours", "Responder hours", FieldKind.Number),
    ];

    private static List<(string, string)> Words<T>(Func<T, string> title)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => (value.ToString().ToLowerInvariant(), title(value)))];
}
