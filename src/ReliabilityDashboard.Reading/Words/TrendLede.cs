using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Metrics;

namespace ReliabilityDashboard.Reading.Words;

/// <summary>The page's first sentence: what reliably changed, and nothing more.</summary>
public static class TrendLede
{
    /// <summary>Of a period that still moves how its figures stand, then what changed in the last complete quarter.</summary>
    /// <param name="shown">The headline figures of the period.</param>
    /// <param name="judged">The same where they may be judged: of the period itself, else of the last complete quarter.</param>
    public static string Of(Headlines shown, Headlines judged) =>
        ReferenceEquals(shown, judged) ? Change(judged) : $"{VerdictWords.Moving(shown)} {Change(judged)}";

    private static string Change(Headlines judged)
    {
        (ComparisonResult? Result, string Lower, string Higher)[] all =
        [
            .. MetricCatalogue.Headlines.Select(metric =>
                (judged.Comparison.Of(metric), metric.Headline!.Lower, metric.Headline.Higher)),
        ];
        var (here, since) = (PeriodPhrase.Named(judged.Chosen.Label), judged.Periods.PreviousLabel);
        string[] said =
        [
            .. all.Where(one => one.Result?.Verdict is Verdict.Lower or Verdict.Higher)
                .Select(one => one.Result!.Verdict == Verdict.Lower ? one.Lower : one.Higher),
        ];
        if (said.Length > 0)
            return $"In {here} {ListWords.And(said)} than in {since}; the difference is "
                + $"reliable.{Rest(all.Count(one => one.Result is not null) - said.Length)}";
        return all.Any(one => one.Result?.Verdict == Verdict.NoReliableChange)
            ? $"Nothing changed reliably from {since} to {here}."
            : $"There is too little data to tell a change from {since} to {here}.";
    }

    private static string Rest(int count) =>
        count switch
        {
            0 => "",
            1 => " One other headline figure shows no reliable change.",
            _ => $" The {Typography.Number(count)} other headline figures show no reliable change.",
        };
}
