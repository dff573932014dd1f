namespace ReliabilityDashboard.Charts.Drawing;

/// <summary>Texts for Plotly, which reads a small HTML in every one.</summary>
public static class ChartText
{
    /// <summary>A name as it is: <c>&lt;b&gt;</c> in it shows as these three signs.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Lines of a tooltip, each escaped, the first bold.</summary>
    public static string Lines(params IEnumerable<string?> lines) => string.Join("<br>",
        lines.Where(line => !string.IsNullOrEmpty(line)).Select((line, index) => index == 0 ? $"<b>{Escape(line!)}</b>" : Escape(line!)));

    /// <summary>A name cut to a length that fits beside a mark.</summary>
    public static string Shorten(string text, int most) => text.Length <= most ? text : string.Concat(text.AsSpan(0, most - 1).TrimEnd(), "…");
}
