using ReliabilityDashboard.Charts.Drawings;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Features.Services.Badges;

/// <summary>A badge as a picture: whose and what at the left, the figure at the right.</summary>
public static class BadgePicture
{
    private const double MostOfLabel = 260, MostOfText = 120, Beside = 6;
    private const int Height = 20;

    public static string Draw(ServiceBadge badge)
    {
        var label = SvgText.Fit($"{badge.Service} · {badge.Label}", MostOfLabel);
        var text = SvgText.Fit(badge.Text, MostOfText);
        var (left, right) = (Math.Ceiling(SvgText.Width(label) + 2 * Beside), Math.Ceiling(SvgText.Width(text) + 2 * Beside));
        var picture = new SvgPicture((int)(left + right), $"{badge.Service}, {badge.Label}: {badge.Text}");
        picture.Rectangle(0, 0, left, Height, SvgPicture.Palette.Ink2);
        picture.Rectangle(left, 0, right, Height, Ground(badge.State));
        picture.Text(Beside, Height / 2.0, label, colour: SvgPicture.Palette.Surface);
        picture.Text(left + Beside, Height / 2.0, text, colour: SvgPicture.Palette.Surface, weight: 500);
        return picture.End(Height);
    }

    private static string Ground(TagKind state) => state switch
    {
        TagKind.Ok => SvgPicture.Palette.Ok,
        TagKind.Warn => SvgPicture.Palette.Warn,
        TagKind.Bad => SvgPicture.Palette.Bad,
        _ => SvgPicture.Palette.Accent,
    };
}
