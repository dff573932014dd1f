namespace ReliabilityDashboard.Charts.Drawings;

/// <summary>What the marks of a picture stand for, under its plot; at the right the words about its scale.</summary>
internal sealed class SvgLegend(SvgPicture picture)
{
    private const double Line = 16, Key = 20, Between = 14;
    private readonly List<(Action<double, double> Draw, string Text)> keys = [];

    /// <param name="draw">Draws the mark in a box of 16 px, given its left edge and its middle.</param>
    /// <param name="text">What it stands for.</param>
    public void Add(Action<double, double> draw, string text) => keys.Add((draw, text));

    /// <summary>Draws it from a height on, in as many lines as it needs.</summary>
    /// <returns>Where it ends.</returns>
    public double Draw(double top, string? caption)
    {
        var (x, y) = (0.0, top + Line / 2);
        foreach (var (draw, text) in keys)
        {
            var shown = SvgText.Fit(text, picture.Width - Key);
            var wide = Key + SvgText.Width(shown);
            if (x > 0 && x + wide > picture.Width) (x, y) = (0, y + Line);
            draw(x, y);
            picture.Text(x + Key, y, shown, colour: SvgPicture.Palette.Ink2);
            x += wide + Between;
        }
        if (string.IsNullOrEmpty(caption)) return keys.Count == 0 ? top : y + Line / 2;
        if (x > 0 && x + SvgText.Width(caption) > picture.Width) y += Line;
        picture.Text(picture.Width, y, SvgText.Fit(caption, picture.Width), TextAnchor.End, SvgPicture.Palette.Ink3);
        return y + Line / 2;
    }
}
