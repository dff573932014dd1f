using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Metrics.Comparing;

/// <summary>Compares two shares of whole things by Fisher's exact test.</summary>
public static class ShareComparison
{
    /// <summary>The test; where either side may lack records there is not enough data.</summary>
    public static TestOutcome Of(ShareFigures current, ShareFigures previous)
    {
        var (n, previousN) = (current.N, previous.N);
        if (!current.IsComplete || !previous.IsComplete || n < Measured.EnoughData || previousN < Measured.EnoughData)
            return new(TestKind.Fisher, null, 0, n, previousN);
        // Cross-multiplied: equal shares are equal exactly.
        var direction = ((Int128)current.Part * previousN).CompareTo((Int128)previous.Part * n);
        return new(TestKind.Fisher, FisherExact.Test(current.Part, n, previous.Part, previousN), direction, n, previousN);
    }
}
