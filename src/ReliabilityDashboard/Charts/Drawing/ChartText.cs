using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Charts.Drawing;

/// <summary>Texts for Plotly, which reads a small HTML in every one.</summary>
public static class ChartText
{
    /// <summary>A name as it is: <c>&lt;b&gt;</c> in it shows as these three signs.</summary>
    public static string Escape(string text) => Typography.Isolated(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Lines of a tooltip, each escaped, the first bold.</summary>
    public static string Lines(params IEnumerable<string?> lines) => string.Join("<br>",
        lines.Where(line => !string.IsNullOrEmpty(line)).Select((line, index) => index == 0 ? $"<b>{Escape(line!)}</b>" : Escape(line!)));

    /// <summary>A name in one line where it fits, else broken between two words, as evenly as both lines allow; what is still too long is
    /// cut once, at its end.</summary>
    public static IReadOnlyList<string> TwoLines(string text, int most)
    {
        if (text.Length <= most) return [text];
        var breaks = Enumerable.Range(1, Math.Min(most, text.Length - 1)).Where(at => text[at] == ' ').ToArray();
        if (breaks.Length == 0) return [Typography.Shorten(text, most)];
        var middle = breaks.MinBy(at => Math.Max(at, text.Length - at - 1));
        return [text[..middle], Typography.Shorten(text[(middle + 1)..], most)];
    }
}
