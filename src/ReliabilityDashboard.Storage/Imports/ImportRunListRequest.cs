
namespace ReliabilityDashboard.Storage.Imports;

/// <summary>One page of the runs of imports, newest first; null means any.</summary>
public sealed record ImportRunListRequest(string? Source, string? Kind, RunStatus? Status, int Skip, int Take)
{
    /// <summary>Only runs that began before the run of this id.</summary>
    public long? Before { get; init; }
}
