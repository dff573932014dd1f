using ReliabilityDashboard.Domain.Metrics.Comparing;

namespace ReliabilityDashboard.Domain.Words;

/// <summary>Verdicts in words for people and for the API.</summary>
public static class ComparisonWords
{
    /// <summary>"lower", "higher", "no reliable change (n 26, n 31)", "not enough data", "so far (no verdict)".</summary>
    public static string Say(ComparisonResult result) =>
        result.Verdict switch
        {
            Verdict.Lower => "lower",
            Verdict.Higher => "higher",
            Verdict.NoReliableChange =>
                $"no reliable change (n{Typography.ThinSpace}{Typography.Number(result.N)}, "
                    + $"n{Typography.ThinSpace}{Typography.Number(result.PreviousN)})",
            Verdict.NotEnoughData => "not enough data",
            Verdict.Running => "so far (no verdict)",
            _ => throw new ArgumentOutOfRangeException(nameof(result)),
        };

    /// <summary>The API's word of a verdict.</summary>
    public static string Word(Verdict verdict) =>
        verdict switch
        {
            Verdict.Lower => "lower",
            Verdict.Higher => "higher",
            Verdict.NoReliableChange => "no-reliable-change",
            Verdict.NotEnoughData => "not-enough-data",
            Verdict.Running => "running",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };

    /// <summary>The API's word of a test.</summary>
    public static string Word(TestKind test) =>
        test switch
        {
            TestKind.MannWhitney => "mann-whitney",
            TestKind.MannWhitneyWeekly => "mann-whitney-weekly",
            TestKind.Fisher => "fisher",
            TestKind.QuasiPoisson => "quasi-poisson",
            _ => throw new ArgumentOutOfRangeException(nameof(test)),
        };

    /// <summary>Whether a reliable change is for the better: true, for the worse: false; null where there is none or no direction is
    /// good.</summary>
    public static bool? IsBetter(Verdict verdict, bool? lowerIsBetter) =>
        (verdict, lowerIsBetter) switch
        {
            (Verdict.Lower, { } lower) => lower,
            (Verdict.Higher, { } lower) => !lower,
            _ => null,
        };
}
