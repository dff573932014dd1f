namespace ReliabilityDashboard.Shell.Theme;

/// <summary>Every colour of one theme. MudBlazor's theme, the CSS custom properties and the charts are all made from it.</summary>
/// <remarks>Checked: text at least 4.5 : 1 on its grounds, marks and control borders 3 : 1, categories told apart by normal, protan, deutan
/// and tritan eyes.</remarks>
public sealed record Palette
{
    public required string Ground { get; init; }
    public required string Surface { get; init; }
    public required string Raised { get; init; }
    public required string Line { get; init; }
    public required string LineStrong { get; init; }
    public required string Control { get; init; }
    public required string Ink { get; init; }
    public required string Ink2 { get; init; }
    public required string Ink3 { get; init; }
    public required string Accent { get; init; }
    public required string AccentWash { get; init; }
    public required string OnAccent { get; init; }
    public required string Ok { get; init; }
    public required string OkWash { get; init; }
    public required string Warn { get; init; }
    public required string WarnWash { get; init; }
    public required string Bad { get; init; }
    public required string BadWash { get; init; }
    public required string NeutralWash { get; init; }
    public required string Infrastructure { get; init; }
    public required string Logic { get; init; }
    public required string Data { get; init; }
    public required string Integration { get; init; }
    public required string Resource { get; init; }
    public required string Contained { get; init; }
    public required string Limited { get; init; }
    public required string Wide { get; init; }
    public required string Systemic { get; init; }

    public static Palette Light { get; } = new()
    {
        Ground = "#f4f5f4", Surface = "#ffffff", Raised = "#ffffff",
        Line = "#dfe2e1", LineStrong = "#b9bfbd", Control = "#808886",
        Ink = "#161a1a", Ink2 = "#4c5453", Ink3 = "#636b69",
        Accent = "#0b5c6b", AccentWash = "#e3eff1", OnAccent = "#ffffff",
        Ok = "#17695a", OkWash = "#e3f1ed", Warn = "#8a5a00", WarnWash = "#fbf0d9", Bad = "#b3261e", BadWash = "#fae6e3",
        NeutralWash = "#eef0ef",
        Infrastructure = "#123a82", Logic = "#d65400", Data = "#8852d2", Integration = "#3d8e90", Resource = "#694400",
        Contained = "#cfd6d4", Limited = "#e6bd84", Wide = "#c96a2b", Systemic = "#8a1c15",
    };

    public static Palette Dark { get; } = new()
    {
        Ground = "#101314", Surface = "#16191b", Raised = "#1d2123",
        Line = "#2a3032", LineStrong = "#485053", Control = "#6f787a",
        Ink = "#e9edec", Ink2 = "#b0b8b7", Ink3 = "#8b9493",
        Accent = "#7cc4d2", AccentWash = "#16303a", OnAccent = "#101314",
        Ok = "#6cc7ad", OkWash = "#12302a", Warn = "#e5b454", WarnWash = "#33280f", Bad = "#f28b7d", BadWash = "#3a1c18",
        NeutralWash = "#1f2426",
        Infrastructure = "#98cceb", Logic = "#e2551d", Data = "#af7afe", Integration = "#018b8b", Resource = "#e1bb23",
        Contained = "#3d4749", Limited = "#7f6a3e", Wide = "#d9803a", Systemic = "#ff9c8a",
    };

    /// <summary>Each colour under its name in style sheets, without the leading dashes.</summary>
    public IReadOnlyList<(string Name, string Colour)> Tokens() =>
    [
        ("ground", Ground), ("surface", Surface), ("raised", Raised),
        ("line", Line), ("line-strong", LineStrong), ("control", Control),
        ("ink", Ink), ("ink-2", Ink2), ("ink-3", Ink3),
        ("accent", Accent), ("accent-wash", AccentWash), ("on-accent", OnAccent),
        ("ok", Ok), ("ok-wash", OkWash), ("warn", Warn), ("warn-wash", WarnWash), ("bad", Bad), ("bad-wash", BadWash),
        ("neutral-wash", NeutralWash),
        ("infrastructure", Infrastructure), ("logic", Logic), ("data", Data), ("integration", Integration), ("resource", Resource),
        ("contained", Contained), ("limited", Limited), ("wide", Wide), ("systemic", Systemic),
    ];
}
