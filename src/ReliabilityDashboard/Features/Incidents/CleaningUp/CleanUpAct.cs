using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;

namespace ReliabilityDashboard.Features.Incidents.CleaningUp;

/// <summary>Something that may be said of many incidents at once.</summary>
/// <param name="Title">As people choose it.</param>
/// <param name="Said">As it is told once it was said, without the value: "marked as exercise".</param>
/// <param name="Says">What it says whatever is typed.</param>
/// <param name="Asks">The field whose value is typed; null where nothing is.</param>
public sealed record CleanUpAct(string Title, string Said, IncidentPatch Says, IncidentField? Asks = null)
{
    private const string Maintenance = "maintenance";

    /// <summary>That it was maintenance, no incident: cancelled, with the word kept.</summary>
    public static CleanUpAct AsMaintenance { get; } =
        new("Maintenance: cancelled, with the word kept", "cancelled as maintenance", new()
        {
            { IncidentField.Status, IncidentStatus.Cancelled }, { IncidentField.CancelledAs, Maintenance },
        });

    /// <summary>All, in the order in which they are offered.</summary>
    public static IReadOnlyList<CleanUpAct> All { get; } =
    [
        new("Exercises: drills", "marked as exercise", new() { { IncidentField.Exercise, true } }),
        new("Duplicates of one incident", "marked as duplicate of", [], IncidentField.DuplicateOf),
        new("Cancelled: were no incidents", "cancelled", new() { { IncidentField.Status, IncidentStatus.Cancelled } }),
        AsMaintenance,
        .. new IncidentField[]
        {
            IncidentField.Service, IncidentField.Category, IncidentField.Severity, IncidentField.Journey, IncidentField.FailingDependency,
        }.Select(Setting),
    ];

    /// <summary>As it is told once it was said.</summary>
    public string Told(string? value) => value is null ? Said : $"{Said} {value}";

    private static CleanUpAct Setting(IncidentField field)
    {
        var label = field.Label.ToLowerInvariant();
        return new($"Set the {label}", $"{label} set to", [], field);
    }
}
