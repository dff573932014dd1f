using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace ReliabilityDashboard.Domain;

/// <summary><see cref="StorableText"/> of every name and text in a JSON value.</summary>
public static class StorableJson
{
    /// <summary>Where the first text stands that cannot be stored, such as <c>sections.summary</c> or <c>timeline[0].text</c>; empty for
    /// the value itself, null where there is none.</summary>
    /// <remarks>A name that cannot be stored is said as it is written, with its escape.</remarks>
    public static string? FirstOutside(JsonElement value) =>
        // What is valid JSON holds such a character only as an escape; bytes that are no UTF-8 are found below.
        MayHold(JsonMarshal.GetRawUtf8Value(value)) ? In(value, "") : null;

    private static bool MayHold(ReadOnlySpan<byte> raw) => raw.IndexOf("\\u"u8) >= 0 || !System.Text.Unicode.Utf8.IsValid(raw);

    private static string? In(JsonElement value, string path)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return Is(value.GetString) ? null : path;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    var inner = $"{path}{(path.Length > 0 ? "." : "")}{Written(member)}";
                    if (!Is(() => member.Name)) return inner;
                    if (In(member.Value, inner) is { } found) return found;
                }
                return null;
            case JsonValueKind.Array:
                var place = 0;
                foreach (var item in value.EnumerateArray())
                    if (In(item, $"{path}[{place++}]") is { } found) return found;
                return null;
            default:
                return null;
        }
    }

    private static string Written(JsonProperty member) =>
        StorableText.Mended(Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(member)));

    private static bool Is(Func<string?> text)
    {
        try
        {
            return StorableText.Is(text());
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or no UTF-8: there is no text to give.
            return false;
        }
    }
}
