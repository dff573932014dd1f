using System.Text.Json;

namespace ReliabilityDashboard.Domain.PostMortems.Texts;

/// <summary>A change of a whole text, from its beginning to its end: what stays, and what stands in place of what.</summary>
/// <remarks>As the editor in the browser says it (a CodeMirror change set in JSON): a number for so many letters that stay, a list of a
/// number and lines for so many letters in whose place those lines stand. Letters are UTF-16 code units, a line break is one.</remarks>
public sealed class TextChange
{
    private readonly IReadOnlyList<Piece> pieces;

    private TextChange(IReadOnlyList<Piece> pieces) => this.pieces = pieces;

    /// <summary>The pieces, in the order of the text.</summary>
    public IReadOnlyList<Piece> Pieces => pieces;

    /// <summary>What the browser said; null where it is no change, or holds a character that cannot be stored.</summary>
    public static TextChange? Read(JsonElement said)
    {
        if (said.ValueKind != JsonValueKind.Array) return null;
        var pieces = new List<Piece>(said.GetArrayLength());
        foreach (var part in said.EnumerateArray())
        {
            if (ReadPiece(part) is not { } piece) return null;
            pieces.Add(piece);
        }
        return new(pieces);
    }

    /// <summary>A change out of its pieces.</summary>
    public static TextChange Of(IEnumerable<Piece> pieces) => new([.. pieces]);

    /// <summary>The change from one text to another: the one stretch in which they differ.</summary>
    public static TextChange Between(string before, string after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        var most = Math.Min(before.Length, after.Length) - start;
        var end = 0;
        while (end < most && before[^(end + 1)] == after[^(end + 1)]) end++;
        // Two characters may share half of their pair.
        if (start > 0 && char.IsHighSurrogate(before[start - 1])) start--;
        if (end > 0 && char.IsLowSurrogate(before[^end])) end--;
        List<Piece> pieces = [];
        if (start > 0) pieces.Add(new(start, null));
        if (before.Length - start - end is var gone && after[start..^end] is var put && (gone > 0 || put.Length > 0))
            pieces.Add(new(gone, put));
        if (end > 0) pieces.Add(new(end, null));
        return new(pieces);
    }

    /// <summary>The text after the change; null where it is a change of a text of another length, or leaves half of a character.</summary>
    public string? On(string text)
    {
        var made = new System.Text.StringBuilder(text.Length);
        var at = 0;
        foreach (var piece in pieces)
        {
            if (piece.Length > text.Length - at) return null;
            if (piece.Put is { } put) made.Append(put);
            else made.Append(text, at, piece.Length);
            at += piece.Length;
        }
        return at == text.Length && made.ToString() is var changed && StorableText.Is(changed) ? changed : null;
    }

    /// <summary>As the browser reads it.</summary>
    public string ToJson() => JsonSerializer.Serialize(pieces.Select(Said));

    private static object Said(Piece piece) => piece.Put switch
    {
        null => piece.Length,
        "" => new[] { piece.Length },
        var put => (object[])[piece.Length, .. put.Split('\n')],
    };

    private static Piece? ReadPiece(JsonElement part)
    {
        if (part.ValueKind == JsonValueKind.Number) return part.TryGetInt32(out var kept) && kept >= 0 ? new(kept, null) : null;
        if (part.ValueKind != JsonValueKind.Array || part.GetArrayLength() == 0) return null;
        if (part[0].ValueKind != JsonValueKind.Number || !part[0].TryGetInt32(out var gone) || gone < 0) return null;
        var lines = new List<string>();
        foreach (var line in part.EnumerateArray().Skip(1))
        {
            if (Line(line) is not { } text) return null;
            lines.Add(text);
        }
        return string.Join('\n', lines) is var put && StorableText.Is(put) ? new(gone, put) : null;
    }

    private static string? Line(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.String) return null;
        try
        {
            return line.GetString() is { } text && text.IndexOfAny(['\n', '\r']) < 0 ? text : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
            return null;
        }
    }

    /// <summary>A stretch of the text.</summary>
    /// <param name="Length">Its letters in the text before.</param>
    /// <param name="Put">What stands there after; null where it stays.</param>
    public sealed record Piece(int Length, string? Put);
}
