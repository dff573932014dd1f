using SampleGenerator.Company;

namespace SampleGenerator.Stories;

/// <summary>Three releases after which crash-free sessions fell under 99.70 % for days: open tabs and installed apps went on crashing until
/// the next version reached them.</summary>
internal sealed record CrashyReleaseStory(string Service, DateTime From, DateTime Until, double CrashRate)
{
    // Each begins with a single incident of the same instant (single-incidents.txt).
    public static readonly IReadOnlyList<CrashyReleaseStory> All =
        [Of("storefront", 79.62, 104, 0.017), Of("shopper-app", 34.2, 130, 0.016), Of("storefront", 9.64, 92, 0.016)];

    public static double Extra(string service, DateTime at)
    {
        foreach (var story in All)
            if (story.Service == service && at >= story.From.AddHours(-1) && at < story.Until) return story.CrashRate;
        return 0;
    }

    /// <summary>The team shipped nothing else until this was repaired.</summary>
    public static bool ReleaseStop(string service, DateTime at) =>
        All.Any(story => story.Service == service && at > story.From.AddHours(-3) && at < story.Until);

    private static CrashyReleaseStory Of(string service, double weeks, int hours, double rate) =>
        new(service, Calendar.BeforeEnd(weeks), Calendar.BeforeEnd(weeks).AddHours(hours), rate);
}
