using System.ComponentModel.DataAnnotations;
using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>Choices that some metrics leave to the organisation. Section <c>Metrics</c>.</summary>
public sealed class MetricsOptions
{
    public const string Section = "Metrics";

    /// <summary>What ends a recovery: <c>resolved</c> (default) or <c>mitigated</c>.</summary>
    public RecoveryEndsAt RecoveryEndsAt { get; set; } = RecoveryEndsAt.Resolved;

    /// <summary>How many days of 24 h an earlier occurrence may lie back to make a later one a repeat. Default 180, from 1 to
    /// 3650.</summary>
    [Range(1, 3650)]
    public int RepeatLookBackDays { get; set; } = 180;

    /// <summary>The look-back as a span of time.</summary>
    public TimeSpan RepeatLookBack => TimeSpan.FromDays(RepeatLookBackDays);
}
