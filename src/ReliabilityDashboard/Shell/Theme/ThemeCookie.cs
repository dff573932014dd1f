namespace ReliabilityDashboard.Shell.Theme;

/// <summary>The cookie that remembers the chosen theme. Written by <c>js/theme.js</c>, since a circuit cannot set cookies.</summary>
public static class ThemeCookie
{
    public const string Name = "theme";

    /// <summary>The choice a request brings along; the system's theme where it brings none or an unknown one.</summary>
    public static ThemeChoice Read(HttpContext? context) => context?.Request.Cookies[Name] switch
    {
        "light" => ThemeChoice.Light,
        "dark" => ThemeChoice.Dark,
        _ => ThemeChoice.System,
    };
}
