using System.Net;
using System.Text.RegularExpressions;

namespace ReliabilityDashboard.Importing.Sources.Statuspage;

/// <summary>Their updates are plain text on one page and HTML on the next.</summary>
internal static partial class StatuspageText
{
    /// <summary>The text without markup; null where nothing is left.</summary>
    public static string? Plain(string? text)
    {
        if (text is null || !Tag().IsMatch(text)) return text;
        var plain = WebUtility.HtmlDecode(Tag().Replace(LineEnd().Replace(text, "\n"), "")).Trim();
        return plain.Length == 0 ? null : plain;
    }

    [GeneratedRegex(@"</?[a-zA-Z][^<>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s*(<br\s*/?>|</p>|</li>|</h\d>)\s*", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LineEnd();
}
