using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Reading.Metrics;

namespace ReliabilityDashboard.Reading.Words;

/// <summary>The lede of the overview: what the statistics allow to say, and nothing more.</summary>
public static class OverviewWords
{
    private static readonly (Func<HeadlineComparison, ComparisonResult?> Of, bool LowerIsBetter, string Better, string Worse)[] Failures =
    [
        (comparison => comparison.BlastRadius, true, "stayed smaller", "spread further"),
        (comparison => comparison.TimeToDetection, true, "were seen sooner", "were seen later"),
        (comparison => comparison.TimeToRecovery, true, "were recovered from faster", "took longer to recover from"),
        (comparison => comparison.RepeatRate, true, "came back less often", "came back more often"),
    ];

    /// <summary>One or two sentences: what changed reliably, then the greatest weakness.</summary>
    /// <param name="headlines">The five figures, compared.</param>
    /// <param name="weakness">First row of the matrix's ranked list over the same period; null where there is none.</param>
    public static string Lede(Headlines headlines, MatrixRow? weakness)
    {
        var change = Change(headlines);
        return weakness is null ? change : $"{change} {Weakness(weakness, headlines.Chosen.Label)}";
    }

    private static string Change(Headlines headlines)
    {
        var before = headlines.Periods.PreviousLabel;
        if (!headlines.Periods.AllowsVerdict)
            return VerdictWords.Moving(headlines);
        var comparison = headlines.Comparison;
        List<string> better = [],
            worse = [];
        foreach (var (of, lower, good, bad) in Failures)
            if (of(comparison) is { } result && ComparisonWords.IsBetter(result.Verdict, lower) is { } isBetter)
                (isBetter ? better : worse).Add(isBetter ? good : bad);
        var sessions = comparison.CrashFreeSessions is { } crashes ? ComparisonWords.IsBetter(crashes.Verdict, false) : null;

        List<string> said = [];
        if (better.Count > 0 && worse.Count > 0)
            said.Add($"failures {ListWords.And(better)} than in {before}, but {ListWords.And(worse)}");
        else if (better.Count + worse.Count > 0)
            said.Add($"failures {ListWords.And([.. better, .. worse])} than in {before}");
        if (sessions is { } fewer)
            said.Add(fewer ? Than("fewer sessions crashed") : Than("more sessions crashed"));
        if (said.Count > 0)
            return SentenceWords.Begin(string.Join("; ", said) + ".");
        return AllOf(comparison).All(result => result is null || result.Verdict == Verdict.NotEnoughData)
            ? $"There is too little data to tell a change since {before}."
            : $"Nothing changed reliably since {before}.";

        string Than(string words) => said.Count > 0 ? words : $"{words} than in {before}";
    }

    private static string Weakness(MatrixRow row, string period) =>
        row.ImpactExact is null
            ? $"{Typography.Quoted(row.Title)} weighed most {PeriodPhrase.In(period)}: {CountWords.Times(row.Occurrences)}."
            : $"{Typography.Quoted(row.Title)} was the most expensive weakness {PeriodPhrase.Of(period)}: "
                + $"{CountWords.Times(row.Occurrences)}, about {row.TotalShown}.";

    private static ComparisonResult?[] AllOf(HeadlineComparison comparison) =>
        [
            comparison.CrashFreeSessions,
            comparison.TimeToRecovery,
            comparison.TimeToDetection,
            comparison.RepeatRate,
            comparison.BlastRadius,
        ];
}
