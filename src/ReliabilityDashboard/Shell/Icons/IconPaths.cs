namespace ReliabilityDashboard.Shell.Icons;

/// <summary>Outlines, drawn as strokes of 1.5 px.</summary>
internal static class IconPaths
{
    public static string Of(IconName name) =>
        name switch
        {
            IconName.Mark =>
                "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M8 4.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7M8 7.4a.6.6 0 1 0 0 1.2a.6.6 0 1 0 "
                    + "0-1.2",
            IconName.Overview => "M1.5 8.5h3l2-5.5l3 10l2-4.5h3",
            IconName.Matrix => "M2.5 2v11.5H14M8.25 2v11.5M2.5 7.75H14",
            IconName.Trends => "M1.5 12.5l4-4l2.5 2l6-7M10.5 3.5H14V7",
            IconName.Incidents => "M8 2.2L14.5 13.5h-13ZM8 6.5v3.2M8 11.4v.4",
            IconName.PostMortems => "M3.5 1.5h6l3 3v10h-9ZM9.5 1.5v3h3M5.8 7.8h4.4M5.8 10.8h4.4",
            IconName.Services => "M2 2.5h12v4.5H2ZM2 9h12v4.5H2ZM4.5 4.75h.6M4.5 11.25h.6",
            IconName.Map =>
                "M8 2a2 2 0 1 0 0 4a2 2 0 1 0 0-4M3.5 10.5a1.7 1.7 0 1 0 0 3.4a1.7 1.7 0 1 0 0-3.4M12.5 10.5a1.7 1.7 0 1 0 0 3.4a1.7 1.7 0 "
                    + "1 0 0-3.4M7 6l-2.6 4.6M9 6l2.6 4.6",
            IconName.Impact => "M2.5 13.5h11M4 11V7.5M8 11V4.5M12 11V2.5",
            IconName.NextSteps => "M2 8h8.5M7.5 5l3 3l-3 3M13.5 3v10",
            IconName.Changes => "M2 5.5h10.5M10 3l2.5 2.5L10 8M14 11H3.5M6 8.5L3.5 11L6 13.5",
            IconName.Patterns => "M2.5 2.5h4.3v4.3H2.5ZM9.2 2.5h4.3v4.3H9.2ZM2.5 9.2h4.3v4.3H2.5ZM9.2 9.2h4.3v4.3H9.2Z",
            IconName.Reviews => "M2.5 1.5h11v13h-11ZM5.5 11.5v-3M8 11.5v-6M10.5 11.5v-2",
            IconName.Imports => "M8 2v7.5M5 6.8l3 3l3-3M2.5 13.5h11",
            IconName.Audit => "M4 3.5h10M4 8h10M4 12.5h10M1.5 3.5h.5M1.5 8h.5M1.5 12.5h.5",
            IconName.Settings => "M2 5h6.5M11.5 5H14M10 3.5v3M2 11h2.5M7.5 11H14M6 9.5v3",
            IconName.SignOut => "M6.5 2.5h-4v11h4M10.5 5l3 3l-3 3M13.5 8H6",
            IconName.Person => "M8 2.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6M2.8 13.8a5.2 5.2 0 0 1 10.4 0",
            IconName.Return => "M3 6.5h7a3.5 3.5 0 0 1 0 7H6M5.8 3.5L2.8 6.5l3 3",
            IconName.Level => "M4 1.8h8v12.4H4ZM4 6h8M4 10h8M6.2 8h3.6M6.2 12h3.6",
            IconName.Fire =>
                "M8 14.5c-3 0-4.8-2-4.8-4.5c0-3.5 3-4.5 3.5-8.5c2.5 1.3 3.2 3.3 3 5c.8-.4 1.2-1 1.4-1.8c1.1 1.3 1.7 3 1.7 5c0 2.8-1.8 "
                    + "4.8-4.8 4.8Z",
            IconName.Broken => "M1.5 8h4M10.5 8h4M5.5 5.5v5M10.5 5.5v5M7 3.5l.6 1.6M9 12.5l-.6-1.6",
            IconName.Menu => "M2 4.5h12M2 8h12M2 11.5h12",
            IconName.Close => "M4 4l8 8M12 4l-8 8",
            IconName.System => "M1.8 3h12.4v8H1.8ZM5.5 13.5h5M8 11v2.5",
            IconName.Light =>
                "M8 5a3 3 0 1 0 0 6a3 3 0 1 0 0-6M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1.1 1.1M11.9 11.9L13 13M13 3l-1.1 1.1M4.1 11.9L3 "
                    + "13",
            IconName.Dark => "M13.5 9.8A6 6 0 0 1 6.2 2.5A6 6 0 1 0 13.5 9.8Z",
            IconName.Filter => "M2 4h12M4.5 8h7M6.5 12h3",
            IconName.Link => "M6.5 9.5l3-3M7 4.5l1.5-1.5a2.8 2.8 0 0 1 4 4L11 8.5M9 11.5L7.5 13a2.8 2.8 0 0 1-4-4L5 7.5",
            IconName.Check => "M2.5 8.5l3.5 3.5l7.5-8",
            IconName.ChevronDown => "M4 6l4 4l4-4",
            IconName.ChevronRight => "M6 4l4 4l-4 4",
            IconName.Search => "M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M10.4 10.4L14 14",
            IconName.Calendar => "M2 3.5h12v10.5H2ZM2 7h12M5 1.8v3M11 1.8v3",
            IconName.Warning => "M8 2v7.5M8 12.4v.8",
            IconName.Info => "M8 1.8a6.2 6.2 0 1 0 0 12.4a6.2 6.2 0 1 0 0-12.4M8 7.2v4M8 4.6v.5",
            IconName.Plus => "M8 3v10M3 8h10",
            IconName.Print => "M4.5 6V2h7v4M4.5 11.5h-3V6h13v5.5h-3M4.5 9.5h7V14h-7Z",
            _ => "",
        };
}
