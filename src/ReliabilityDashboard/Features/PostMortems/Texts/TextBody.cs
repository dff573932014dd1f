using System.Text.Json;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.PostMortems.Texts;
using ReliabilityDashboard.Security.Hardening;
using ReliabilityDashboard.Storage.Learning.Texts;

namespace ReliabilityDashboard.Features.PostMortems.Texts;

/// <summary>Reads what the browser of whoever writes sends. Half of a character in it is no fault of the call: the browser reads the text
/// anew.</summary>
internal static class TextBody
{
    private const int MostUpdates = 500;
    private const int LongestWord = 64;
    private const long Limit = 4 * 1024 * 1024;

    /// <summary>The JSON object that was sent by a page of this app; null where it is none, or came from elsewhere.</summary>
    public static async Task<JsonElement?> ReadAsync(HttpContext http)
    {
        // A form of another site can send no JSON without being asked for leave, and says whose it is.
        if (!OwnOrigin.IsOwn(http.Request) || !http.Request.HasJsonContentType() || http.Request.ContentLength > Limit) return null;
        try
        {
            using var document = await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A push; null where it is none, or holds what cannot be stored.</summary>
    public static TextPush? Push(JsonElement body)
    {
        if (Number(body, "epoch") is not { } epoch || Number(body, "version") is not { } version || Word(body, "client") is not { } client)
            return null;
        if (!body.TryGetProperty("updates", out var given) || given.ValueKind != JsonValueKind.Array) return null;
        if (given.GetArrayLength() is 0 or > MostUpdates) return null;
        var updates = new List<PushedUpdate>();
        foreach (var one in given.EnumerateArray())
        {
            if (one.ValueKind != JsonValueKind.Object || Number(one, "number") is not { } number) return null;
            if (!one.TryGetProperty("changes", out var said) || TextChange.Read(said) is not { } change) return null;
            updates.Add(new(number, change));
        }
        return new(epoch, version, client, updates);
    }

    /// <summary>Where somebody is; null where it does not say.</summary>
    public static WritingPerson? Writer(long id, JsonElement body) => Word(body, "client") is not { } client
        ? null
        : new()
        {
            PostMortemId = id, Client = client, Person = "", Section = Word(body, "section") is { } name ? SectionNames.Find(name) : null,
            Version = Number(body, "version") ?? 0, Anchor = Number(body, "anchor") ?? 0, Head = Number(body, "head") ?? 0,
        };

    /// <summary>Whether it says that its page was left.</summary>
    public static bool IsLeft(JsonElement body) => body.TryGetProperty("left", out var left) && left.ValueKind == JsonValueKind.True;

    private static int? Number(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt32(out var number)
        && number >= 0
            ? number
            : null;

    private static string? Word(JsonElement from, string name)
    {
        if (!from.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String) return null;
        try
        {
            return value.GetString() is { Length: > 0 and <= LongestWord } word && StorableText.Is(word) ? word : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            return null;
        }
    }
}
