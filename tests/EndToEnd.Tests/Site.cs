using ReliabilityDashboard.Shell.Components;

namespace EndToEnd.Tests;

/// <summary>The pages there are; a new one stands in one of these lists, and all rules of pages hold for it.</summary>
internal static class Site
{
    /// <summary>A release of the sample organisation.</summary>
    public const string Release = "/services/shopper-app/releases/5.84.2";

    /// <summary>A service of the sample organisation.</summary>
    public const string Service = "/services/payments";

    /// <summary>A call of the sample organisation.</summary>
    public const string Call = "/services/checkout/calls/payments";
    /// <summary>A page with a graph.</summary>
    public const string Map = "/map";

    public static readonly string[] ChartPages =
        ["/", "/matrix", "/matrix?mode=1", "/trends", "/changes", "/next/protection", Service, Release];

    /// <summary>Pages of one record, which are there only once it is.</summary>
    public static readonly string[] RecordPages =
        ["/incidents/1", "/groups/1", "/imports/1", "/imports/mappings/pagerduty-csv", "/imports/inbox/desk.csv", Call];

    public static readonly string[] ListPages =
    [
        "/incidents", "/triage", "/categories", "/post-mortems", "/services", Map, "/next/advice", "/impact", "/impact/journeys",
        "/imports", "/imports/mappings", "/api-reference",
    ];

    public static readonly string[] SettingsPages =
    [
        "/settings", "/settings/protection", "/settings/business", "/settings/changes", "/settings/classification", "/settings/keys",
        "/settings/people", "/settings/jobs",
    ];

    /// <summary>Those that are there before anything else is.</summary>
    public static IEnumerable<string> EmptyPages =>
    [
        .. ChartPages.Where(path => path is not (Release or Service) && !path.Contains('?', StringComparison.Ordinal)), .. ListPages,
        .. SettingsPages,
    ];
}
