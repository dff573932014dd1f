using System.Globalization;
using SampleGenerator.Incidents;
using SampleGenerator.Output;

namespace SampleGenerator.Kinds;

/// <summary>Writes the incidents.</summary>
internal static class IncidentsFile
{
    public static SampleFile Write(IEnumerable<Incident> incidents)
    {
        var table = new Table(
            "id",
            "title",
            "description",
            "status",
            "severity",
            "service",
            "affected_services",
            "failing_dependency",
            "category",
            "trigger",
            "journey",
            "segment",
            "started_at",
            "started_inferred",
            "detected_at",
            "acknowledged_at",
            "mitigated_at",
            "resolved_at",
            "affected_users",
            "active_users",
            "responder_hours",
            "fingerprint",
            "change_id",
            "exercise",
            "duplicate_of",
            "url"
        );
        foreach (var i in incidents)
            table.Add(
                i.Id,
                i.Title,
                i.Description,
                i.Status,
                i.Severity,
                i.Mode.Service,
                string.Join(';', i.Affected),
                i.Origin,
                i.Category,
                i.Trigger,
                i.Mode.Journey,
                Segments.Of(i),
                Text.Of(i.Start),
                i.StartInferred ? "true" : "",
                Text.Of(i.Detected),
                Text.Of(i.Acknowledged),
                Text.Of(i.Mitigated),
                Text.Of(i.Resolved),
                Number(i.AffectedUsers), Number(i.ActiveUsers), i.ResponderHours?.ToString("0.##", CultureInfo.InvariantCulture) ?? "",
                i.DuplicateOf.Length > 0 ? "" : i.Mode.Fingerprint,
                i.ChangeId,
                i.Exercise ? "true" : "",
                i.DuplicateOf,
                $"https://incidents.larkfield.example/{i.Id}"
            );
        return table.As("incidents.csv.gz");
    }

    private static string Number(long? number) => number is { } given ? Text.Of(given) : "";
}
