namespace ReliabilityDashboard.Charts.Drawings;

/// <summary>The room inside a picture's axes, px, and what all of them have: hairlines on one axis, words beside it and beneath.</summary>
internal sealed record SvgPlot(SvgPicture Picture, double Left, double Top, double Width, double Height)
{
    /// <summary>Between a word and the plot's edge.</summary>
    private const double Gap = 6;

    public double Right => Left + Width;

    public double Bottom => Top + Height;

    /// <summary>Px from the picture's top of a place between the lower edge (0) and the upper (1).</summary>
    public double Y(double place) => Bottom - Math.Clamp(place, 0, 1) * Height;

    /// <summary>Px from the picture's left of a place between the left edge (0) and the right (1).</summary>
    public double X(double place) => Left + place * Width;

    /// <summary>Hairlines over the whole width with their words at the left.</summary>
    public void ValueAxis(IEnumerable<(double Place, string Text)> ticks)
    {
        foreach (var (place, text) in ticks)
        {
            Picture.Line(Left, Y(place), Right, Y(place), new(SvgPicture.Palette.Line));
            LeftWord(Y(place), text);
        }
        Picture.Line(Left, Bottom, Right, Bottom, new(SvgPicture.Palette.LineStrong));
    }

    public void LeftWord(double y, string text) => Picture.Text(Left - Gap, y, text, TextAnchor.End, SvgPicture.Palette.Ink2);

    /// <summary>Words under the plot, in lines; the first and the last stay inside the picture.</summary>
    public void Below(IEnumerable<(double X, string Text)> words)
    {
        foreach (var (x, text) in words)
        {
            var lines = text.Split("<br>");
            var half = lines.Max(line => SvgText.Width(line)) / 2;
            var middle = Math.Clamp(x, half, Math.Max(half, Picture.Width - half));
            for (var index = 0; index < lines.Length; index++)
                Picture.Text(middle, Bottom + 11 + index * 13, lines[index], TextAnchor.Middle, SvgPicture.Palette.Ink2);
        }
    }
}
