
namespace SampleGenerator.Series;

/// <summary>One stream of sessions.</summary>
/// <param name="PerHour">In an average hour at the start of the sample.</param>
/// <param name="CrashRate">On an ordinary day.</param>
internal sealed record SessionSeries(string Service, string Platform, string Segment, string Journey, int PerHour, double CrashRate)
{
    public static readonly IReadOnlyList<SessionSeries> All =
    [
        new("storefront", "web", "household", "find a product", 9000, 0.0014),
        new("storefront", "web", "business", "find a product", 900, 0.0011),
        new("shopper-app", "ios", "", "find a product", 5200, 0.0011),
        new("shopper-app", "android", "", "find a product", 6100, 0.0021),
        new("checkout", "web", "", "checkout", 2100, 0.0012),
        new("checkout", "ios", "", "checkout", 1500, 0.0009),
        new("checkout", "android", "", "checkout", 1600, 0.0017),
        new("delivery-slots", "web", "", "book a delivery slot", 2600, 0.0010),
        new("delivery-slots", "ios", "", "book a delivery slot", 1800, 0.0009),
        new("delivery-slots", "android", "", "book a delivery slot", 2000, 0.0016),
        new("order-tracking", "web", "", "track an order", 1200, 0.0008),
        new("order-tracking", "ios", "", "track an order", 1300, 0.0008),
        new("order-tracking", "android", "", "track an order", 1400, 0.0014),
        new("profile", "web", "", "profile settings", 500, 0.0019),
        new("profile", "ios", "", "profile settings", 420, 0.0012),
        new("profile", "android", "", "profile settings", 450, 0.0020),
    ];

    public string Key => $"{Service} {Platform} {Segment}";
}
