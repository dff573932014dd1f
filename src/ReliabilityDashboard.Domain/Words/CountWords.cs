namespace ReliabilityDashboard.Domain.Words;

/// <summary>How many and how often, in a sentence.</summary>
public static class CountWords
{
    /// <summary>"5 incidents", "1 incident", "12 345 crashes".</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The word for one.</param>
    /// <param name="many">The word for any other number; the first with an s unless told.</param>
    public static string Of(long count, string one, string? many = null) => $"{Typography.Number(count)} {Word(count, one, many)}";

    /// <summary>The word alone.</summary>
    /// <inheritdoc cref="Of"/>
    public static string Word(long count, string one, string? many = null) => count == 1 ? one : many ?? one + "s";

    /// <summary>"once", "twice", "7 times".</summary>
    public static string Times(long count) => count switch
    {
        1 => "once",
        2 => "twice",
        _ => $"{Typography.Number(count)} times",
    };
}
