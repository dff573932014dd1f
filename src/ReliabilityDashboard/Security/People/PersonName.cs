using ReliabilityDashboard.Domain;

namespace ReliabilityDashboard.Security.People;

/// <summary>The rules for names that people sign in with.</summary>
public static class PersonName
{
    /// <summary>The most letters.</summary>
    public const int Longest = 100;

    /// <summary>As it is stored: without spaces around.</summary>
    public static string Clean(string? given) => StorableText.Mended(given ?? "").Trim().Normalize();

    /// <summary>As it is compared.</summary>
    public static string Key(string? given) => Clean(given).ToUpperInvariant();

    /// <summary>Why it is no name; null where it is one.</summary>
    public static string? Fault(string? given) => Clean(given) switch
    {
        _ when !StorableText.Is(given) => $"Name: {StorableText.Expected}.",
        "" => "Name: expected a name or e-mail address.",
        { Length: > Longest } => $"Name: expected at most {Longest} letters.",
        var name when name.Any(char.IsControl) => "Name: expected letters that can be seen.",
        _ => null,
    };
}
