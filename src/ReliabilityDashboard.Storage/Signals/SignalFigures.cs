using ReliabilityDashboard.Domain.Signals;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>The stored figures of one bucket of golden signals.</summary>
public sealed record SignalFigures(
    long? Requests, long? Errors, long? ImplicitErrors, LatencyHistogram? LatencyOk, LatencyHistogram? LatencyFailed, double? Utilisation,
    string? Attributes = null)
{
    /// <summary>Nothing reported.</summary>
    public static SignalFigures None { get; } = new(null, null, null, null, null, null);
}
