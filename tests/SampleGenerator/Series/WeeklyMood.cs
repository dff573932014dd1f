using SampleGenerator.Company;

namespace SampleGenerator.Series;

/// <summary>Crash rates differ from week to week for reasons nobody knows; no quarter is better than another.</summary>
internal static class WeeklyMood
{
    private static readonly double[] Factors = Deal();

    public static double Of(DateTime at) => Factors[(int)((at - Calendar.Start).TotalDays / 7)];

    private static double[] Deal()
    {
        var deck = new Deck(Chance.For("crash rate of the week"));
        return [.. Enumerable.Range(0, 106).Select(_ => Exact.Exp(0.11 * deck.Deal()))];
    }
}
