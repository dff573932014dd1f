using System.Text.Json;
using System.Text.Json.Nodes;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Audit;

/// <summary>Tells two JSON texts apart, member by member.</summary>
internal static class JsonMembers
{
    /// <returns>One change per member that differs, as <c>field.member</c>; of a bare value one for the field.</returns>
    public static IReadOnlyList<AuditChange> Changes(string field, string? before, string? after)
    {
        var (old, now) = (Read(before), Read(after));
        if (old is not (null or JsonObject) || now is not (null or JsonObject))
            return Text(old) == Text(now) ? [] : [AuditChange.Of(field, Text(old), Text(now))];
        var (left, right) = (old as JsonObject ?? [], now as JsonObject ?? []);
        return
        [
            .. left.Select(member => member.Key).Union(right.Select(member => member.Key))
                .Select(name => (Name: name, Before: Text(left[name]), After: Text(right[name])))
                .Where(member => member.Before != member.After)
                .Select(member => AuditChange.Of($"{field}.{SnakeCase.Of(member.Name)}", member.Before, member.After)),
        ];
    }

    private static JsonNode? Read(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    private static string? Text(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonArray list when list.All(one => one is JsonValue) => string.Join(", ", list.Select(Text)),
        _ => node.ToJsonString(Json.Options),
    };
}
