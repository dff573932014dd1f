namespace ReliabilityDashboard.Storage.Sessions;

/// <summary>The stored figures of one session bucket.</summary>
public readonly record struct SessionFigures(
    long? Total, long? Crashed, long? Errored, long? Abnormal, long? Users, long? CrashedUsers, string? Attributes = null)
{
    /// <summary>The first rule between the fields that is broken, as field and reason, or null.</summary>
    public (string Field, string Reason)? Broken() =>
        Total is { } total && (Crashed ?? 0) + (Errored ?? 0) + (Abnormal ?? 0) > total
            ? ("total", $"crashed + errored + abnormal ({(Crashed ?? 0) + (Errored ?? 0) + (Abnormal ?? 0)}) is more than total ({total})")
        : Users is { } users && CrashedUsers > users
            ? ("crashed_users", $"crashed_users ({CrashedUsers}) is more than users ({users})")
        : null;
}
