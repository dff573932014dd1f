namespace ReliabilityDashboard.Charts.Drawings;

/// <summary>What stands where a picture would stand that has nothing to show.</summary>
internal static class EmptyPicture
{
    public static string Draw(string name, PictureSize size)
    {
        var picture = new SvgPicture(size.Width, name);
        picture.Text(size.Width / 2.0, size.Height / 2.0, "no data", TextAnchor.Middle, SvgPicture.Palette.Ink3);
        picture.Line(0, size.Height - 1, size.Width, size.Height - 1, new(SvgPicture.Palette.LineStrong));
        return picture.End(size.Height);
    }
}
