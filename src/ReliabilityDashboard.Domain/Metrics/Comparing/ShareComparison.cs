using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Metrics.Comparing;

/// <summary>Compares two shares of whole things by Fisher's exact test.</summary>
public static class ShareComparison
{
    /// <summary>Repeat rate; where the history of either side is incomplete there is not enough data.</summary>
    public static TestOutcome RepeatRate(RepeatFigures current, RepeatFigures previous) =>
        Of(current.Repeats, current.N, previous.Repeats, previous.N, current.HistoryComplete && previous.HistoryComplete);

    /// <summary>Change failure rate, of links by source or person.</summary>
    public static TestOutcome ChangeFailureRate(ChangeFailureFigures current, ChangeFailureFigures previous) =>
        Of(current.Failed, current.N, previous.Failed, previous.N, true);

    private static TestOutcome Of(long hits, long n, long previousHits, long previousN, bool comparable)
    {
        if (!comparable || n < Measured.EnoughData || previousN < Measured.EnoughData) return new(TestKind.Fisher, null, 0, n, previousN);
        // Cross-multiplied: equal shares are equal exactly.
        var direction = ((Int128)hits * previousN).CompareTo((Int128)previousHits * n);
        return new(TestKind.Fisher, FisherExact.Test(hits, n, previousHits, previousN), direction, n, previousN);
    }
}
