namespace ReliabilityDashboard.Domain.Signals;

/// <summary>Golden signals of one service in one stretch of time, a day or a source bucket.</summary>
/// <param name="Start">UTC start.</param>
/// <param name="Requests">Requests; null where none are reported.</param>
/// <param name="Errors">Requests that failed and said so; null where that is not reported.</param>
/// <param name="ImplicitErrors">Successes that failed validation; null where that is not reported.</param>
/// <param name="ErrorRequests">Requests of the source buckets that report <paramref name="Errors"/>.</param>
/// <param name="ImplicitRequests">Requests of the source buckets that report <paramref name="ImplicitErrors"/>.</param>
/// <param name="RequestSeconds">Seconds of the source buckets that report requests.</param>
/// <param name="LatencyOk">Of successful requests.</param>
/// <param name="LatencyFailed">Of failed ones.</param>
public sealed record SignalSums(
    DateTime Start, long? Requests, long? Errors, long? ImplicitErrors, long ErrorRequests, long ImplicitRequests, long RequestSeconds,
    LatencyHistogram? LatencyOk, LatencyHistogram? LatencyFailed)
{
    /// <summary>Requests that failed for users, whether they said so or not; null where errors are not reported. Never more than the
    /// requests: a day may hold buckets that report only what was not said.</summary>
    public long? SeenErrors => Errors is { } errors ? Math.Min(ErrorRequests, errors + (ImplicitErrors ?? 0)) : null;
}
