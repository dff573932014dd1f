namespace EndToEnd.Tests;

/// <summary>The pages there are.</summary>
internal static class Site
{
    public static readonly string[] Pages = ["/", "/matrix"];

    public static readonly string[] ChartPages = ["/", "/matrix"];
}
