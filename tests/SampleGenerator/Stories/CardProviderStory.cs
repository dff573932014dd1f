using SampleGenerator.Company;

namespace SampleGenerator.Stories;

/// <summary>The synchronous, unprotected call to the card provider keeps failing, and as more is paid by card each failure reaches more shoppers.</summary>
internal static class CardProviderStory
{
    public const string ModeKey = "card-authorisation";

    public static double ShareFactor(string modeKey, DateTime at) =>
        modeKey == ModeKey ? 0.7 + 1.3 * (1 - Calendar.WeeksBeforeEnd(at) / 105) : 1;
}
