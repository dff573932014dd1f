namespace ReliabilityDashboard.Domain;

/// <summary>Which texts can be stored, on every database, and read again as they were given: any Unicode but U+0000, which PostgreSQL
/// has no place for, and half of a surrogate pair, which UTF-8 cannot say.</summary>
/// <remarks>Asked at every door that a text comes in by; nothing further in looks again.</remarks>
public static class StorableText
{
    /// <summary>What a fault says was expected.</summary>
    public const string Expected = "expected a text without the character U+0000 and without half of a surrogate pair";

    /// <summary>Stands where something was taken out.</summary>
    public const char Replacement = '\uFFFD';

    /// <summary>Whether a text can be stored.</summary>
    public static bool Is(ReadOnlySpan<char> text) => FirstOutside(text) < 0;

    /// <summary>The text with <see cref="Replacement"/> for each character that cannot be stored; itself where there is none.</summary>
    public static string Mended(string text)
    {
        if (Is(text)) return text;
        var letters = text.ToCharArray();
        for (var from = 0; FirstOutside(letters.AsSpan(from)) is var at and >= 0; from += at + 1) letters[from + at] = Replacement;
        return new(letters);
    }

    // Two passes that look at many letters at once: nearly every text has neither.
    private static int FirstOutside(ReadOnlySpan<char> text)
    {
        var nothing = text.IndexOf('\0');
        if (nothing >= 0) text = text[..nothing];
        for (var from = 0; text[from..].IndexOfAnyInRange('\uD800', '\uDFFF') is var found and >= 0; from += found + 2)
        {
            var at = from + found;
            if (!char.IsHighSurrogate(text[at]) || at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1])) return at;
        }
        return nothing;
    }
}
