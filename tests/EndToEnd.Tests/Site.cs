namespace EndToEnd.Tests;

/// <summary>The pages there are.</summary>
internal static class Site
{
    public static readonly string[] Pages = ["/", "/matrix", "/matrix?mode=1", "/trends", "/incidents", "/incidents/1", "/groups/1", "/post-mortems", "/imports", "/imports/1", "/settings", "/settings/keys", "/settings/people", "/api-reference"];

    public static readonly string[] ChartPages = ["/", "/matrix", "/matrix?mode=1", "/trends"];

    /// <summary>Pages of one record, which are there only once it is.</summary>
    public static readonly string[] RecordPages = ["/matrix?mode=1", "/incidents/1", "/groups/1", "/imports/1"];
}
