using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Domain.Metrics.Comparing;

/// <summary>The headline figures of one period and filter: one family, on pages and in the API alike.</summary>
/// <param name="results">The verdict of each; null where the filter cannot ask for it.</param>
public sealed class HeadlineComparison(IReadOnlyDictionary<Metric, ComparisonResult?> results)
{
    /// <summary>Of <c>crash-free-sessions.value</c>.</summary>
    public ComparisonResult? CrashFreeSessions => Of(CrashFreeSessionRate.Metric);
    /// <summary>Of <c>time-to-recovery.median</c>.</summary>
    public ComparisonResult? TimeToRecovery => Of(Metrics.TimeToRecovery.Metric);
    /// <summary>Of <c>time-to-detection.median</c>.</summary>
    public ComparisonResult? TimeToDetection => Of(Metrics.TimeToDetection.Metric);
    /// <summary>Of <c>repeat-rate.value</c>, of incidents.</summary>
    public ComparisonResult? RepeatRate => Of(Metrics.RepeatRate.Metric);
    /// <summary>Of <c>blast-radius.median</c>.</summary>
    public ComparisonResult? BlastRadius => Of(Metrics.BlastRadius.Metric);

    /// <summary>The verdict of a headline figure; null where the filter cannot ask for it.</summary>
    public ComparisonResult? Of(Metric metric) => results.GetValueOrDefault(metric);

    /// <summary>Judges the tests together; a figure that the filter cannot ask for is null and stays null.</summary>
    public static HeadlineComparison Judge(IReadOnlyCollection<(Metric Metric, TestOutcome? Outcome)> tests, bool allowsVerdict)
    {
        var judged = new Queue<ComparisonResult>(
            Judgement.Family([.. tests.Select(test => test.Outcome).OfType<TestOutcome>()], allowsVerdict));
        return new(tests.ToDictionary(test => test.Metric, test => test.Outcome is null ? null : judged.Dequeue()));
    }
}
