using System.Globalization;
using System.Text;
using ReliabilityDashboard.Shell.Theme;

namespace ReliabilityDashboard.Charts.Drawings;

/// <summary>A picture being drawn: vectors that a page, a document or a mail shows without script or style sheet. The same calls always
/// give the same text.</summary>
/// <param name="width">CSS pixels.</param>
/// <param name="name">What it shows, for those who do not see it.</param>
public sealed class SvgPicture(int width, string name)
{
    private readonly StringBuilder body = new();
    private readonly SortedDictionary<string, string> hatches = new(StringComparer.Ordinal);

    /// <summary>The theme that paper has.</summary>
    public static Palette Palette => Palette.Light;

    public int Width => width;

    public void Line(double fromX, double fromY, double toX, double toY, Stroke stroke) =>
        body.Append(Invariant($"<path d=\"M{fromX:0.##} {fromY:0.##}L{toX:0.##} {toY:0.##}\"{Drawn(null, stroke)}/>"));

    public void Rectangle(double x, double y, double wide, double high, string? fill, Stroke? stroke = null, double opacity = 1) =>
        body.Append(Invariant($"<rect x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{wide:0.##}\" height=\"{Math.Max(0, high):0.##}\""))
            .Append(Drawn(fill, stroke, opacity)).Append("/>");

    public void Circle(double x, double y, double radius, string? fill, Stroke? stroke = null, double opacity = 1) =>
        body.Append(Invariant($"<circle cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"{radius:0.##}\"{Drawn(fill, stroke, opacity)}/>"));

    /// <param name="d">As SVG writes outlines.</param>
    /// <param name="x">Px that the outline is moved right.</param>
    /// <param name="y">Px that the outline is moved down.</param>
    /// <param name="fill">Null: only its line.</param>
    /// <param name="stroke">Null: only its area.</param>
    /// <param name="opacity">Of the area.</param>
    public void Outline(string d, double x, double y, string? fill, Stroke? stroke = null, double opacity = 1)
    {
        var moved = x == 0 && y == 0 ? "" : Invariant($" transform=\"translate({x:0.##} {y:0.##})\"");
        body.Append(Invariant($"<path d=\"{d}\"{moved}{Drawn(fill, stroke, opacity)}/>"));
    }

    /// <param name="x">Where it begins, has its middle or ends.</param>
    /// <param name="y">Its middle.</param>
    /// <param name="text">As it is.</param>
    /// <param name="anchor">Which of the three.</param>
    /// <param name="colour">Ink where none is said.</param>
    /// <param name="weight">400, 500 or 600.</param>
    public void Text(double x, double y, string text, TextAnchor anchor = TextAnchor.Start, string? colour = null, int weight = 400)
    {
        if (text.Length == 0) return;
        // A third of the type below the middle of its line: as every browser and mail reader places it.
        var place = Invariant($" x=\"{x:0.##}\" y=\"{y + SvgText.Small * 0.35:0.##}\"");
        var anchored = anchor == TextAnchor.Start ? "" : $" text-anchor=\"{anchor.ToString().ToLowerInvariant()}\"";
        var heavy = weight == 400 ? "" : Invariant($" font-weight=\"{weight}\"");
        body.Append(Invariant($"<text{place}{anchored}{heavy} fill=\"{colour ?? Palette.Ink}\">{SvgText.Escape(text)}</text>"));
    }

    /// <summary>A fill that is told from others without its colour.</summary>
    public string Fill(Hatch hatch, string colour)
    {
        if (hatch == Hatch.None) return colour;
        // The same name is the same hatch, so that pictures on one page may share it.
        var id = $"hatch-{hatch.ToString().ToLowerInvariant()}-{colour.TrimStart('#')}";
        hatches[id] = Hatches.Pattern(id, hatch, colour);
        return $"url(#{id})";
    }

    /// <param name="height">CSS pixels, known once all is drawn.</param>
    public string End(double height)
    {
        var defined = hatches.Count == 0 ? "" : $"<defs>{string.Concat(hatches.Values)}</defs>";
        return Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height:0}\"")
            + Invariant($" viewBox=\"0 0 {width} {height:0}\" role=\"img\" aria-label=\"{SvgText.Escape(name)}\"")
            + Invariant($" font-family=\"IBM Plex Sans, system-ui, sans-serif\" font-size=\"{SvgText.Small:0}\">{defined}{body}</svg>");
    }

    /// <summary>Numbers as SVG reads them.</summary>
    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Drawn(string? fill, Stroke? stroke, double opacity = 1)
    {
        var drawn = new StringBuilder($" fill=\"{fill ?? "none"}\"");
        if (opacity < 1) drawn.Append(Invariant($" fill-opacity=\"{opacity:0.##}\""));
        if (stroke is not null) drawn.Append(Invariant($" stroke=\"{stroke.Colour}\" stroke-width=\"{stroke.Width:0.##}\""));
        if (stroke?.Dash is not null) drawn.Append(" stroke-dasharray=\"").Append(stroke.Dash).Append('"');
        return drawn.ToString();
    }
}

/// <summary>Which end of a text stands at its place.</summary>
public enum TextAnchor { Start, Middle, End }
