namespace ReliabilityDashboard.Storage.Imports;

/// <summary>Where a run stands.</summary>
public enum RunStatus
{
    Queued,
    Running,
    Succeeded,
    Failed,
}
