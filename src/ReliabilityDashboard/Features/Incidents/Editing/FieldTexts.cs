using System.Globalization;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Incidents.Editing;

/// <summary>Fields of an incident as they are typed; empty where nobody said anything.</summary>
public static class FieldTexts
{
    private const string Seconds = "yyyy-MM-dd'T'HH:mm:ss";
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm",
        Seconds,
        "yyyy-MM-dd'T'HH:mm:ss.FFF",
        "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd HH:mm:ss",
    ];

    public static IReadOnlyDictionary<string, string> Of(IncidentFields fields, ReportingCalendar calendar) =>
        new Dictionary<string, string>
        {
            ["title"] = fields.Title ?? "",
            ["status"] = fields.Status == IncidentStatus.Cancelled ? "cancelled" : "",
            ["severity"] = Word(fields.Severity),
            ["category"] = Word(fields.Category),
            ["trigger"] = Word(fields.Trigger),
            ["change_id"] = fields.ChangeId ?? "",
            ["service"] = fields.Service ?? "",
            ["services"] = string.Join("; ", fields.Services ?? []),
            ["journey"] = fields.Journey ?? "",
            ["segment"] = fields.Segment ?? "",
            ["started_at"] = Local(fields.StartedAt, calendar),
            ["detected_at"] = Local(fields.DetectedAt, calendar),
            ["acknowledged_at"] = Local(fields.AcknowledgedAt, calendar),
            ["mitigated_at"] = Local(fields.MitigatedAt, calendar),
            ["resolved_at"] = Local(fields.ResolvedAt, calendar),
            ["affected_users"] = fields.AffectedUsers?.ToString(CultureInfo.InvariantCulture) ?? "",
            ["active_users"] = fields.ActiveUsers?.ToString(CultureInfo.InvariantCulture) ?? "",
            ["responder_hours"] = fields.ResponderHours?.ToString(CultureInfo.InvariantCulture) ?? "",
        };

    /// <summary>The local time of a text; null where it is none.</summary>
    public static DateTime? Time(string text) =>
        DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? local : null;

    /// <summary>One spelling for what means the same, so that a control that leaves out seconds has changed nothing.</summary>
    public static string Canonical(FieldKind kind, string? text)
    {
        var typed = (text ?? "").Trim();
        return kind switch
        {
            FieldKind.Instant when Time(typed) is { } local => local.ToString(Seconds, CultureInfo.InvariantCulture),
            FieldKind.Names => string.Join("; ", Names(typed)),
            _ => typed,
        };
    }

    public static IReadOnlyList<string> Names(string text) =>
        [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string Word<T>(T? word)
        where T : struct, Enum => word?.ToString().ToLowerInvariant() ?? "";

    private static string Local(DateTime? at, ReportingCalendar calendar) =>
        at is { } instant ? calendar.ToLocal(instant).ToString(Seconds, CultureInfo.InvariantCulture) : "";
}
