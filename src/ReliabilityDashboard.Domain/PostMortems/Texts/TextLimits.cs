namespace ReliabilityDashboard.Domain.PostMortems.Texts;

/// <summary>How much the text of a post-mortem holds, and how long its log grows.</summary>
public static class TextLimits
{
    /// <summary>Letters of one section.</summary>
    public const int Letters = 100_000;

    /// <summary>Bytes of all texts of a post-mortem together, in UTF-8.</summary>
    public const int Bytes = 5 * 1024 * 1024;

    /// <summary>Updates of one section after which a new epoch begins.</summary>
    public const int Updates = 2_000;

    /// <summary>Line breaks as the log counts them: one letter each.</summary>
    public static string WithPlainBreaks(string text) =>
        text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;
}
