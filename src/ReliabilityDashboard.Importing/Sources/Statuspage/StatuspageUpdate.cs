using System.Text.Json;

namespace ReliabilityDashboard.Importing.Sources.Statuspage;

/// <summary>What was published about an incident at one moment.</summary>
internal readonly record struct StatuspageUpdate(
    StatuspageValue Status, StatuspageValue Body, StatuspageValue DisplayAt, StatuspageValue CreatedAt)
{
    public static StatuspageUpdate Read(JsonElement update) => new(
        StatuspageValue.Of(update, "status", "type"), StatuspageValue.Of(update, "body", "content"),
        StatuspageValue.Of(update, "display_at"), StatuspageValue.Of(update, "created_at", "createdAt"));
}
