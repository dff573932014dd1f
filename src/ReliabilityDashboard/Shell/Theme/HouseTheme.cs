using MudBlazor;

namespace ReliabilityDashboard.Shell.Theme;

/// <summary>MudBlazor's theme, made from the palette and the type scale.</summary>
public static class HouseTheme
{
    private static readonly string[] Sans = ["IBM Plex Sans", "system-ui", "sans-serif"];

    public static MudTheme Create() => new()
    {
        PaletteLight = Fill(new PaletteLight(), Palette.Light),
        PaletteDark = Fill(new PaletteDark(), Palette.Dark),
        LayoutProperties = new() { DefaultBorderRadius = "5px", DrawerWidthLeft = "212px", AppbarHeight = "45px" },
        Typography = new()
        {
            Default = Text<DefaultTypography>("14px", "400", "20px"),
            H1 = Text<H1Typography>("22px", "600", "28px"),
            H2 = Text<H2Typography>("15px", "600", "20px"),
            H3 = Text<H3Typography>("14px", "600", "20px"),
            H4 = Text<H4Typography>("14px", "600", "20px"),
            H5 = Text<H5Typography>("14px", "600", "20px"),
            H6 = Text<H6Typography>("15px", "600", "20px"),
            Subtitle1 = Text<Subtitle1Typography>("15px", "400", "22px"),
            Subtitle2 = Text<Subtitle2Typography>("14px", "500", "20px"),
            Body1 = Text<Body1Typography>("14px", "400", "20px"),
            Body2 = Text<Body2Typography>("13px", "400", "18px"),
            Button = Text<ButtonTypography>("14px", "500", "20px"),
            Caption = Text<CaptionTypography>("13px", "400", "18px"),
            Overline = Text<OverlineTypography>("12px", "500", "16px"),
        },
    };

    private static T Text<T>(string size, string weight, string lineHeight) where T : BaseTypography, new() => new()
    {
        FontFamily = Sans, FontSize = size, FontWeight = weight, LineHeight = lineHeight, LetterSpacing = "0", TextTransform = "none",
    };

    private static T Fill<T>(T mud, Palette p) where T : MudBlazor.Palette
    {
        mud.Black = mud.Dark = p.Ink;
        mud.White = p.Surface;
        mud.DarkContrastText = p.Surface;
        mud.Primary = mud.Secondary = mud.Tertiary = mud.Info = p.Accent;
        mud.PrimaryContrastText = mud.SecondaryContrastText = mud.TertiaryContrastText = mud.InfoContrastText = p.OnAccent;
        (mud.Success, mud.Warning, mud.Error) = (p.Ok, p.Warn, p.Bad);
        mud.SuccessContrastText = mud.WarningContrastText = mud.ErrorContrastText = p.OnAccent;
        (mud.TextPrimary, mud.TextSecondary, mud.TextDisabled) = (p.Ink, p.Ink2, p.Ink3);
        (mud.ActionDefault, mud.ActionDisabled, mud.ActionDisabledBackground) = (p.Ink2, p.Ink3, p.NeutralWash);
        (mud.Background, mud.BackgroundGray, mud.Surface) = (p.Ground, p.Ground, p.Raised);
        (mud.DrawerBackground, mud.DrawerText, mud.DrawerIcon) = (p.Surface, p.Ink2, p.Ink2);
        (mud.AppbarBackground, mud.AppbarText) = (p.Surface, p.Ink);
        (mud.LinesDefault, mud.LinesInputs, mud.Divider, mud.DividerLight) = (p.Line, p.Control, p.Line, p.Line);
        (mud.TableLines, mud.TableStriped, mud.TableHover, mud.Skeleton) = (p.Line, p.Ground, p.NeutralWash, p.Line);
        (mud.GrayDefault, mud.GrayLight, mud.GrayLighter) = (p.Ink3, p.LineStrong, p.Line);
        (mud.GrayDark, mud.GrayDarker) = (p.Ink2, p.Ink);
        (mud.HoverOpacity, mud.RippleOpacity, mud.RippleOpacitySecondary) = (0.06, 0.06, 0.1);
        return mud;
    }
}
