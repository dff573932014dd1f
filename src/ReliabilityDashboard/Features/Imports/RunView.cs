using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>What the page of a run shows.</summary>
/// <param name="Run">The run with its counts.</param>
/// <param name="Rejections">One page of its rejected records.</param>
/// <param name="Kept">How many of them are kept; the rest is counted.</param>
/// <param name="Page">From 1.</param>
public sealed record RunView(ImportRun Run, IReadOnlyList<ImportRejection> Rejections, int Kept, int Page)
{
    public const int PageSize = 50;

    public int Pages => Math.Max(1, (Kept + PageSize - 1) / PageSize);

    public bool IsMoving => Run.Status is RunStatus.Queued or RunStatus.Running;
}
