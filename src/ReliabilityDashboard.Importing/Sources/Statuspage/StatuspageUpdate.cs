using System.Text.Json;

namespace ReliabilityDashboard.Importing.Sources.Statuspage;

/// <summary>What was published about an incident at one moment.</summary>
internal readonly record struct StatuspageUpdate(
    StatuspageValue Status, StatuspageValue Body, StatuspageValue DisplayAt, StatuspageValue CreatedAt)
{
    /// <summary>The parts of the page that it speaks of.</summary>
    public IReadOnlyList<StatuspagePart> Parts { get; private init; } = [];

    public static StatuspageUpdate Read(JsonElement update) => new(
        StatuspageValue.Of(update, "status", "type"), StatuspageValue.Of(update, "body", "content"),
        StatuspageValue.Of(update, "display_at"), StatuspageValue.Of(update, "created_at", "createdAt"))
    {
        Parts = update.ValueKind == JsonValueKind.Object && update.TryGetProperty("affected_components", out var parts)
            && parts.ValueKind == JsonValueKind.Array
            ? [.. parts.EnumerateArray().Select(StatuspagePart.Read).OfType<StatuspagePart>()]
            : [],
    };
}
