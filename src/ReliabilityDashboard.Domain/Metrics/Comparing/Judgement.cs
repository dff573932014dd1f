using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Metrics.Comparing;

/// <summary>Turns tests into words: one alone, or several that are read together.</summary>
public static class Judgement
{
    private const double Usual = 0.05;

    /// <summary>Judges one test by itself.</summary>
    public static ComparisonResult Alone(TestOutcome outcome, bool allowsVerdict) => Family([outcome], allowsVerdict)[0];

    /// <summary>Judges tests that are read together, by Holm, in the order given. What could not be tested is not counted in the
    /// family.</summary>
    /// <param name="outcomes">The tests, such as those of the five headline figures or the rows of one table.</param>
    /// <param name="allowsVerdict">False for a period that runs or moves with the clock.</param>
    /// <param name="level">How often one of them may be wrong where nothing changed.</param>
    public static IReadOnlyList<ComparisonResult> Family(
        IReadOnlyList<TestOutcome> outcomes, bool allowsVerdict, double level = Usual)
    {
        if (!allowsVerdict)
            return [.. outcomes.Select(one => new ComparisonResult(Verdict.Running, null, null, one.Test, one.N, one.PreviousN))];
        var tested = outcomes.Where(one => one.P is not null).ToArray();
        var adjusted = Holm.Adjust([.. tested.Select(one => one.EnteringP!.Value)]);
        var results = new List<ComparisonResult>(outcomes.Count);
        var next = 0;
        foreach (var one in outcomes)
        {
            double? p = one.P is null ? null : adjusted[next++];
            var verdict = p switch
            {
                null => Verdict.NotEnoughData,
                { } adjustedP when adjustedP < level && one.Direction < 0 => Verdict.Lower,
                { } adjustedP when adjustedP < level && one.Direction > 0 => Verdict.Higher,
                _ => Verdict.NoReliableChange,
            };
            results.Add(new(verdict, one.P, p, one.Test, one.N, one.PreviousN));
        }
        return results;
    }
}
