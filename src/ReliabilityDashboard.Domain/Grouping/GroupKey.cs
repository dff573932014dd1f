using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Grouping;

/// <summary>By what a new record finds its recurrence group.</summary>
/// <param name="Rule">Why: fingerprint, title, or none.</param>
/// <param name="Key">Equal keys of one rule are one group; null where the record stays alone.</param>
public readonly record struct GroupKey(GroupRule Rule, string? Key)
{
    /// <summary>It stays alone.</summary>
    public static GroupKey Alone => new(GroupRule.None, null);
}
