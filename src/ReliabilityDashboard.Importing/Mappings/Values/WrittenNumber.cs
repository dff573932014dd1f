namespace ReliabilityDashboard.Importing.Mappings.Values;

/// <summary>A number as some export writes it, with signs for decimals and thousands.</summary>
internal static class WrittenNumber
{
    /// <summary>The number as our own files write it.</summary>
    /// <param name="text">Trimmed.</param>
    /// <param name="decimals">The sign before decimals.</param>
    public static string Plain(ReadOnlySpan<char> text, char decimals)
    {
        var plain = new System.Text.StringBuilder(text.Length);
        foreach (var letter in text)
            if (letter == decimals) plain.Append('.');
            else if (letter is not (',' or '.' or ' ' or '\'' or '’' or '\u00A0' or '\u202F')) plain.Append(letter);
        return plain.ToString();
    }

    /// <summary>Whether a text has a sign whose meaning nobody has said: <c>1,234</c>, <c>1.234</c>, <c>1.234,5</c>.</summary>
    public static bool IsOpen(ReadOnlySpan<char> text) =>
        text.Contains(',') || (text.IndexOf('.') is > 0 and < 4 and var point && text.Length == point + 4);
}
