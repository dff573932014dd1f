using System.Text.Json;
using ReliabilityDashboard.Importing.Formats;

namespace ReliabilityDashboard.Importing.Sources.Statuspage;

/// <summary>One value of theirs: not there, empty, or a trimmed text.</summary>
internal readonly record struct StatuspageValue(bool IsGiven, string? Text)
{
    /// <summary>The value of the first of these names that is there.</summary>
    public static StatuspageValue Of(JsonElement owner, params ReadOnlySpan<string> names)
    {
        if (owner.ValueKind != JsonValueKind.Object) return default;
        foreach (var name in names)
            if (owner.TryGetProperty(name, out var value)) return Of(value);
        return default;
    }

    /// <summary>A value as text: a number as it is written, nothing for arrays and objects.</summary>
    public static StatuspageValue Of(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => "",
        };
        return new(true, NoValue.Is(text) ? null : text);
    }
}
