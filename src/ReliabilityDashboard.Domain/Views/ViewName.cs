using System.Globalization;

namespace ReliabilityDashboard.Domain.Views;

/// <summary>The rules for names under which people keep views.</summary>
public static class ViewName
{
    /// <summary>The most letters.</summary>
    public const int Longest = 80;

    // Embeddings, overrides and isolates: what follows them would be turned around as well.
    private const string TurnsDirection = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    /// <summary>As it is stored: without spaces around.</summary>
    public static string Clean(string? given) => StorableText.Mended(given ?? "").Trim().Normalize();

    /// <summary>As it is compared: no two names differ by case only.</summary>
    public static string Key(string? given) => Clean(given).ToUpperInvariant();

    /// <summary>Why it is no name; null where it is one.</summary>
    public static string? Fault(string? given) => Clean(given) switch
    {
        _ when !StorableText.Is(given) => $"Name: {StorableText.Expected}.",
        var name when !name.Any(IsSeen) => "Name: expected a name for this view.",
        { Length: > Longest } name =>
            string.Create(CultureInfo.InvariantCulture, $"Name: expected at most {Longest} letters, not {name.Length}."),
        var name when name.Any(TurnsDirection.Contains) => "Name: expected letters without marks that turn the direction of writing.",
        var name when name.Any(char.IsControl) => "Name: expected letters that can be seen.",
        _ => null,
    };

    private static bool IsSeen(char letter) =>
        !char.IsWhiteSpace(letter) && char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format);
}
