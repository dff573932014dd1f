namespace ReliabilityDashboard.Domain.Sessions;

/// <summary>Sessions of one series inside one bucket of time, or a sum of such.</summary>
/// <remarks>Nulls mean "not reported". <see cref="Crashed"/> + <see cref="Errored"/> + <see cref="Abnormal"/> never exceed
/// <see cref="Total"/>.</remarks>
/// <param name="Start">UTC start of the bucket.</param>
/// <param name="Total">Every session whatever its end; null in rows that carry users only.</param>
/// <param name="Crashed">Ended in an unhandled error.</param>
/// <param name="Errored">Had a handled error.</param>
/// <param name="Abnormal">Hang or forced quit.</param>
public readonly record struct SessionBucket(DateTime Start, long? Total, long? Crashed = null, long? Errored = null, long? Abnormal = null);
