using ReliabilityDashboard.Storage.Audit;

namespace ReliabilityDashboard.Features.Audit;

/// <summary>Entries of the audit log in words, and where they lead.</summary>
public static class AuditWords
{
    /// <summary>The name of what was changed; settings by what they mean.</summary>
    public static string NameOf(AuditRecord entry) =>
        entry.Kind == "setting" ? SettingNames.Of(entry.ObjectId)
        : entry.ObjectName.Length > 0 ? entry.ObjectName
        : entry.ObjectId;

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

    /// <summary>"started_at" → "started at"; what a person said about a field as that field.</summary>
    public static string Field(string field)
    {
        if (field is "value") return "value";
        if (field.StartsWith("value.", StringComparison.Ordinal)) field = field["value.".Length..];
        if (field.StartsWith("person_fields.", StringComparison.Ordinal)) field = $"{field["person_fields.".Length..]}, the person’s word";
        return field.Replace('_', ' ');
    }
}
