namespace ReliabilityDashboard.Domain.Words;

/// <summary>How many of something: "1 incident", "2 incidents", "12 345 crashes".</summary>
public static class CountWords
{
    /// <summary>A number with its word.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The word for one.</param>
    /// <param name="many">The word for any other number; the first with an s unless told.</param>
    public static string Say(long count, string one, string? many = null) => $"{Typography.Number(count)} {Word(count, one, many)}";

    /// <summary>The word alone.</summary>
    /// <inheritdoc cref="Say"/>
    public static string Word(long count, string one, string? many = null) => count == 1 ? one : many ?? one + "s";
}
