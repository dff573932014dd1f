using SampleGenerator.Company;

namespace SampleGenerator.Stories;

/// <summary>For five hours one instance of promotions answered at once, and wrongly: so fast that the load balancer sent it more and
/// more.</summary>
internal static class BlackHoleStory
{
    private static readonly DateTime From = Calendar.End.AddDays(-33).AddHours(6);

    /// <summary>How much faster than a success it failed.</summary>
    public const double Faster = 0.04;

    /// <summary>Which part of the requests it swallowed.</summary>
    public static double Swallowed(string service, DateTime hour) =>
        service == "promotions" && hour >= From && hour < From.AddHours(5) ? 0.06 + 0.02 * (hour - From).TotalHours : 0;
}
