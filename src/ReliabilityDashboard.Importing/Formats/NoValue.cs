namespace ReliabilityDashboard.Importing.Formats;

/// <summary>The words that mean "no value".</summary>
public static class NoValue
{
    /// <summary>Whether trimmed text is empty, <c>-</c>, <c>NULL</c> or <c>null</c>.</summary>
    public static bool Is(ReadOnlySpan<char> text) => text.Length switch
    {
        0 => true,
        1 => text[0] == '-',
        4 => text is "NULL" or "null",
        _ => false,
    };
}
