using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Metrics;

namespace ReliabilityDashboard.Reading.Words;

/// <summary>What the statistics allow to say of a figure beside that of the period before, and nothing more.</summary>
public static class VerdictWords
{
    /// <summary>Of a period that still moves: both figures stand, and nothing is made of the difference; of one that has not begun there
    /// are none.</summary>
    public static string Moving(Headlines headlines) => headlines.Periods.HasBegun
        ? $"The figures {PeriodPhrase.Of(headlines.Chosen.Label)} stand beside those of {headlines.Periods.PreviousLabel} without a "
            + "verdict: the period still moves."
        : $"{SentenceWords.Begin(headlines.Chosen.Label)} has not begun: there is nothing to show or compare yet.";

    // A mean that moved by less is not worth a sentence.
    private const double Noticeable = 1.15;

    /// <summary>A sentence of its own, where the figure stands elsewhere: "Shorter than in Q2 2026 (was 47 min); the difference is
    /// reliable."</summary>
    public static string Sentence(ComparedFigure compared)
    {
        var (since, was) = (compared.Since, compared.Before is { } before ? $" (was {before})" : "");
        return compared.Result?.Verdict switch
        {
            Verdict.Higher => $"{SentenceWords.Begin(compared.Higher)} than in {since}{was}; the difference is reliable.",
            Verdict.Lower => $"{SentenceWords.Begin(compared.Lower)} than in {since}{was}; the difference is reliable.",
            Verdict.NoReliableChange => $"No reliable change since {since}{was}.",
            Verdict.Running => !compared.HasBegun ? "The period has not begun."
                : compared.Before is null ? $"Nothing to set beside it from {since}."
                : $"{compared.Before} in {since}; no verdict while {compared.Moving}.",
            _ => $"Not enough data to compare with {since}{was}.",
        };
    }

    /// <summary>Beginning with the figure: "median 45 min (47 min in Q2 2026): no reliable change (n 26, n 31)"; null without
    /// data.</summary>
    public static string? WithFigure(ComparedFigure compared)
    {
        if (compared.Now is not { } now) return null;
        var was = compared.Before is { } before ? $"{now} ({before} in {compared.Since})" : now;
        return compared.Result?.Verdict switch
        {
            Verdict.Lower => $"{now}, reliably {compared.Lower} than in {compared.Since}{In(compared.Before)}",
            Verdict.Higher => $"{now}, reliably {compared.Higher} than in {compared.Since}{In(compared.Before)}",
            Verdict.NoReliableChange => $"{was}: {ComparisonWords.Say(compared.Result)}",
            Verdict.Running => compared.Before is null ? now : $"{was}; no verdict while {compared.Moving}",
            _ => compared.Before is null ? now : $"{was}: not enough data to compare",
        };
    }

    /// <summary>Says it where the mean moved and nothing reliably changed; null otherwise.</summary>
    public static string? MeanAlone(DurationFigures now, DurationFigures before, ComparisonResult? result)
    {
        if (
            result?.Verdict != Verdict.NoReliableChange
            || now is not { Mean: { } mean, Median: { } median }
            || before is not { Mean: { } meanBefore, Median: { } medianBefore }
        )
            return null;
        if (Math.Max(mean, meanBefore) < Noticeable * Math.Min(mean, meanBefore)) return null;
        return $"The mean {(mean < meanBefore ? "fell" : "rose")} from {DurationWords.Say(meanBefore)} to {DurationWords.Say(mean)}, "
            + $"but the median ({DurationWords.Say(medianBefore)}, then {DurationWords.Say(median)}) shows {ComparisonWords.Say(result)}: "
            + "a few long incidents make the mean.";
    }

    private static string In(string? before) => before is null ? "" : $" ({before})";
}

/// <summary>A figure beside that of the period before, in words.</summary>
/// <param name="Now">As people read it; null without data.</param>
/// <param name="Before">The same of the period before.</param>
/// <param name="Since">The period before in words.</param>
/// <param name="Result">What may be said; null where it was not tested.</param>
/// <param name="Lower">The word for a lower figure: "shorter", "lower".</param>
/// <param name="Higher">The word for a higher one.</param>
public sealed record ComparedFigure(
    string? Now, string? Before, string Since, ComparisonResult? Result, string Lower = "lower", string Higher = "higher")
{
    /// <summary>Why it is not judged yet: no verdict while…</summary>
    public string Moving { get; init; } = "the period moves";

    /// <summary>Whether any of the period lies before now.</summary>
    public bool HasBegun { get; init; } = true;
}
