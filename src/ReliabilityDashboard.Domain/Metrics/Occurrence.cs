namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>One happening of a failure mode: an incident or a crash.</summary>
/// <param name="Group">Its recurrence group.</param>
/// <param name="At">UTC instant: the start of an incident, the instant of a crash.</param>
/// <param name="Id">Our own id; earlier means the smaller (instant, id).</param>
public readonly record struct Occurrence(long Group, DateTime At, long Id);
