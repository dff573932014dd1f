using System.Text.RegularExpressions;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Storage.Audit;

namespace ReliabilityDashboard.Features.Audit;

/// <summary>Entries of the audit log in words, and where they lead.</summary>
public static partial class AuditWords
{
    /// <summary>The name of what was changed; settings by what they mean.</summary>
    public static string NameOf(AuditRecord entry) =>
        entry.Kind == "setting" ? SettingNames.Of(entry.ObjectId)
        : entry.ObjectName.Length > 0 ? entry.ObjectName
        : entry.ObjectId;

    /// <summary>Whether people did it with themselves: then nobody else is named.</summary>
    public static bool IsOfSelf(AuditRecord entry) =>
        entry.Kind == "person" && entry.ObjectName == entry.Who && entry.Action.StartsWith("signed", StringComparison.Ordinal);

    /// <summary>The page of what was changed; null where it has none, or is gone.</summary>
    public static string? PageOf(AuditRecord entry) => entry switch
    {
        { Action: "removed" } => null,
        { Kind: "incident" } => $"/incidents/{Uri.EscapeDataString(entry.ObjectId)}",
        { Kind: "post-mortem" } => $"/post-mortems/{Uri.EscapeDataString(entry.ObjectId)}",
        { Kind: "failure mode" } => $"/groups/{Uri.EscapeDataString(entry.ObjectId)}",
        { Kind: "import", ObjectId.Length: > 0 } => $"/imports/{Uri.EscapeDataString(entry.ObjectId)}",
        { Kind: "journey" } => "/matrix",
        { Kind: "setting" } when entry.ObjectId.StartsWith("matrix.", StringComparison.Ordinal) => "/matrix",
        _ => null,
    };

    /// <summary>A value as people read it: instants as everywhere, yes and no; what somebody wrote as it is.</summary>
    public static string Value(string text, ReportingCalendar calendar) => text switch
    {
        "true" => "yes",
        "false" => "no",
        _ => StoredInstant().Replace(text, found => InstantText.TryParse(found.Value, TimeZoneInfo.Utc, out var instant)
            ? InstantWords.Say(instant, calendar) : found.Value),
    };

    // A whole value, or one of a part that is told in one line: "Search is slow (at: 2026-09-14T09:12:00Z)".
    [GeneratedRegex(@"(?:^|(?<=\b[a-z_]+: ))\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z(?=$|,|\))")]
    private static partial Regex StoredInstant();

    /// <summary>"started_at" → "started at"; what a person said about a field as that field.</summary>
    public static string Field(string field)
    {
        if (field is "value") return "value";
        if (field.StartsWith("value.", StringComparison.Ordinal)) field = field["value.".Length..];
        if (field.StartsWith("person_fields.", StringComparison.Ordinal)) field = $"{field["person_fields.".Length..]}, the person’s word";
        return field.Replace('_', ' ');
    }
}
