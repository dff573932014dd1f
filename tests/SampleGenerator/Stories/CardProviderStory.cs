using SampleGenerator.Company;

namespace SampleGenerator.Stories;

/// <summary>The synchronous, unprotected call to the card provider keeps failing, and as more is paid by card each failure reaches more
/// shoppers: fast enough to outgrow that it is noticed sooner.</summary>
internal static class CardProviderStory
{
    public const string ModeKey = "card-authorisation";

    public static double ShareFactor(string modeKey, DateTime at)
    {
        if (modeKey != ModeKey) return 1;
        var elapsed = 1 - Calendar.WeeksBeforeEnd(at) / 105;
        return 0.35 + 3.6 * elapsed * elapsed;
    }
}
