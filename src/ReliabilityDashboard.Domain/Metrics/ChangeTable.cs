using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics.Comparing;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Changes side by side: each row against all other rows with a word, all tests of a table as one family.</summary>
public static class ChangeTable
{
    /// <summary>The rows, most changes first, what bears no word last.</summary>
    /// <param name="changes">Those of the period and filter.</param>
    /// <param name="wordOf">What a change bears; null: nobody said.</param>
    /// <param name="measures">What is compared.</param>
    /// <param name="endsAt">What ends a recovery.</param>
    /// <param name="now">End of what is still open.</param>
    /// <param name="allowsVerdict">False for a period that runs or moves with the clock.</param>
    public static IReadOnlyList<ChangeRow> Of(
        IEnumerable<ChangeFacts> changes, Func<Change, string?> wordOf, ChangeMeasures measures, RecoveryEndsAt endsAt, DateTime now,
        bool allowsVerdict)
    {
        (string Word, List<ChangeFacts> Facts)[] groups =
        [
            .. changes.GroupBy(one => wordOf(one.Change) ?? "", StringComparer.OrdinalIgnoreCase)
                .Select(group => (group.Key, group.ToList()))
                .OrderBy(group => group.Key.Length == 0).ThenByDescending(group => group.Item2.Count)
                .ThenBy(group => group.Key, StringComparer.OrdinalIgnoreCase),
        ];
        ChangeRow[] rows = [.. groups.Select(group => Row(group.Word, group.Facts, endsAt))];
        var known = rows.Where(row => row.Word is not null).ToList();
        // Of two rows one test says both.
        var tested = known.Count == 2 ? known[..1] : known.Count > 2 ? known : [];
        var others = Totals.Of(known);
        var tests = tested.SelectMany(row => Tests(row, others, known, measures, now)).ToList();
        var results = Judgement.Family([.. tests.Select(test => test.Outcome)], allowsVerdict);
        foreach (var (test, result) in tests.Zip(results))
        {
            test.Row.Verdicts[test.Measure] = result;
            if (known.Count == 2) known[1].Verdicts[test.Measure] = Mirrored(result);
        }
        return rows;
    }

    private static IEnumerable<(ChangeRow Row, ChangeMeasures Measure, TestOutcome Outcome)> Tests(
        ChangeRow row, Totals all, List<ChangeRow> known, ChangeMeasures measures, DateTime now)
    {
        if (measures.HasFlag(ChangeMeasures.Failures))
            yield return (row, ChangeMeasures.Failures, ShareComparison.Of(row.Failures, all.Without(row.Failures)));
        if (measures.HasFlag(ChangeMeasures.Rework))
            yield return (row, ChangeMeasures.Rework, ShareComparison.Of(row.Rework, all.Without(row.Rework)));
        if (measures.HasFlag(ChangeMeasures.Recovery))
            yield return (
                row, ChangeMeasures.Recovery,
                SampleComparison.Of(
                    row.Recovery.Samples, [.. known.Where(other => other != row).SelectMany(other => other.Recovery.Samples)], now));
    }

    private static ChangeRow Row(string word, List<ChangeFacts> facts, RecoveryEndsAt endsAt)
    {
        var made = facts.Where(one => one.Change.IsMade).ToList();
        var deployed = made.Where(one => one.Change.IsDeployment).ToList();
        return new(
            word.Length == 0 ? null : word,
            new(made.Count(one => one.SetOff.Count > 0), made.Count(one => one.SetOff.Count > 0 || one.MaySetOff), made.Count),
            new(deployed.Count(one => one.Fixes), deployed.Count(one => one.Fixes || one.LooksLikeFix), deployed.Count),
            TimeToRecovery.Metric.Of(made.SelectMany(one => one.SetOff).Distinct(), Period.Ever, endsAt));
    }

    private static ComparisonResult Mirrored(ComparisonResult result) => result with
    {
        Verdict = result.Verdict switch
        {
            Verdict.Lower => Verdict.Higher,
            Verdict.Higher => Verdict.Lower,
            var same => same,
        },
        N = result.PreviousN,
        PreviousN = result.N,
    };

    private sealed record Totals(long Failed, long FailedEither, long Made, long Reworked, long ReworkedEither, long Deployed)
    {
        public static Totals Of(IReadOnlyList<ChangeRow> rows) => new(
            rows.Sum(row => row.Failures.Failed), rows.Sum(row => row.Failures.FailedWithSuggested), rows.Sum(row => row.Failures.N),
            rows.Sum(row => row.Rework.Said), rows.Sum(row => row.Rework.WithSuggested), rows.Sum(row => row.Rework.N));

        public ChangeFailureFigures Without(ChangeFailureFigures row) =>
            new(Failed - row.Failed, FailedEither - row.FailedWithSuggested, Made - row.N);

        public ReworkFigures Without(ReworkFigures row) =>
            new(Reworked - row.Said, ReworkedEither - row.WithSuggested, Deployed - row.N);
    }
}

/// <summary>What is compared of changes.</summary>
[Flags]
public enum ChangeMeasures
{
    /// <summary>Change failure rate.</summary>
    Failures = 1,
    /// <summary>Deployment rework rate.</summary>
    Rework = 2,
    /// <summary>Time to recovery of the incidents that they set off.</summary>
    Recovery = 4,
    /// <summary>All of them.</summary>
    All = Failures | Rework | Recovery,
}

/// <summary>One change with what came of it.</summary>
/// <param name="Change">The change.</param>
/// <param name="SetOff">Incidents that name it, by source or person.</param>
/// <param name="MaySetOff">It is suggested for one that names none.</param>
/// <param name="Fixes">It was made because of an incident, by source or person.</param>
/// <param name="LooksLikeFix">It looks so.</param>
public sealed record ChangeFacts(Change Change, IReadOnlyList<Incident> SetOff, bool MaySetOff, bool Fixes, bool LooksLikeFix);

/// <summary>Changes that bear the same word.</summary>
/// <param name="Word">The word; null: nobody said one.</param>
/// <param name="Failures">How many set off an incident.</param>
/// <param name="Rework">How many were made because of one.</param>
/// <param name="Recovery">How long the incidents took that they set off.</param>
public sealed record ChangeRow(string? Word, ChangeFailureFigures Failures, ReworkFigures Rework, SpanSet Recovery)
{
    /// <summary>Against all other rows with a word; what was not compared is missing.</summary>
    public Dictionary<ChangeMeasures, ComparisonResult> Verdicts { get; } = [];
}
