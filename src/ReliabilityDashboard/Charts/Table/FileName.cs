using System.Text.RegularExpressions;

namespace ReliabilityDashboard.Charts.Table;

/// <summary>Names of downloaded files.</summary>
public static partial class FileName
{
    /// <summary>"Crash-free sessions" → "crash-free-sessions": what every file system takes.</summary>
    public static string Of(string title) =>
        Unsafe().Replace(title.ToLowerInvariant(), "-").Trim('-') is { Length: > 0 } name ? name : "chart";

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex Unsafe();
}
