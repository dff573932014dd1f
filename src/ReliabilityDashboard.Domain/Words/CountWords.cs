namespace ReliabilityDashboard.Domain.Words;

/// <summary>How many and how often, in a sentence.</summary>
public static class CountWords
{
    /// <summary>"5 incidents", "1 incident".</summary>
    public static string Of(long count, string one, string? many = null) =>
        $"{Typography.Number(count)} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary>"once", "twice", "7 times".</summary>
    public static string Times(long count) => count switch
    {
        1 => "once",
        2 => "twice",
        _ => $"{Typography.Number(count)} times",
    };
}
