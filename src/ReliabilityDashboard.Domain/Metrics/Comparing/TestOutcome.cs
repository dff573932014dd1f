namespace ReliabilityDashboard.Domain.Metrics.Comparing;

/// <summary>What a test found, before it is judged alone or in a family.</summary>
/// <param name="Test">The test.</param>
/// <param name="P">Raw two-sided p; null where there is not enough to test.</param>
/// <param name="Direction">−1 lower, 1 higher than before; 0 where figures are equal, too close, or point another way than the
/// test.</param>
/// <param name="N">What was tested now: incidents after overlapping ones were joined, weeks, changes.</param>
/// <param name="PreviousN">The same of the period before.</param>
public sealed record TestOutcome(TestKind Test, double? P, int Direction, long N, long PreviousN)
{
    /// <summary>The p that enters a judgement. Crash-free rates of neighbouring weeks resemble each other; five times p keeps the false
    /// alarms at the level of the others.</summary>
    public double? EnteringP => Test == TestKind.MannWhitneyWeekly && P is { } p ? Math.Min(1, 5 * p) : P;
}
