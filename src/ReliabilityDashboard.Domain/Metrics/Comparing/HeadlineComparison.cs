namespace ReliabilityDashboard.Domain.Metrics.Comparing;

/// <summary>The five headline figures of one period and filter: one family, on pages and in the API alike.</summary>
/// <param name="CrashFreeSessions">Of <c>crash-free-sessions.value</c>; null where the filter has a dimension that sessions have
/// not.</param>
/// <param name="TimeToRecovery">Of <c>time-to-recovery.median</c>.</param>
/// <param name="TimeToDetection">Of <c>time-to-detection.median</c>.</param>
/// <param name="RepeatRate">Of <c>repeat-rate.value</c>, of incidents.</param>
/// <param name="BlastRadius">Of <c>blast-radius.median</c>.</param>
public sealed record HeadlineComparison(
    ComparisonResult? CrashFreeSessions,
    ComparisonResult? TimeToRecovery,
    ComparisonResult? TimeToDetection,
    ComparisonResult? RepeatRate,
    ComparisonResult? BlastRadius
)
{
    /// <summary>Judges the tests together; a figure that the filter cannot ask for is null and stays null.</summary>
    public static HeadlineComparison Judge(
        TestOutcome? crashFreeSessions, TestOutcome? timeToRecovery, TestOutcome? timeToDetection, TestOutcome? repeatRate,
        TestOutcome? blastRadius, bool allowsVerdict)
    {
        TestOutcome?[] asked = [crashFreeSessions, timeToRecovery, timeToDetection, repeatRate, blastRadius];
        var judged = new Queue<ComparisonResult>(Judgement.Family([.. asked.OfType<TestOutcome>()], allowsVerdict));
        var results = Array.ConvertAll(asked, outcome => outcome is null ? null : judged.Dequeue());
        return new(results[0], results[1], results[2], results[3], results[4]);
    }
}
