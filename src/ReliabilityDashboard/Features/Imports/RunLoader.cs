using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>Reads what the page of a run shows.</summary>
public sealed class RunLoader(ImportRunQuery runs, ImportRejectionQuery rejections)
{
    /// <summary>The run, or null where there is none of this number. A page behind the last shows the last.</summary>
    public async Task<RunView?> LoadAsync(long id, int page, CancellationToken cancel)
    {
        if (await runs.FindAsync(id, cancel) is not { } run) return null;
        var kept = run.Rejected == 0 ? 0 : await rejections.KeptAsync(id, cancel);
        page = Math.Clamp(page, 1, Math.Max(1, (kept + RunView.PageSize - 1) / RunView.PageSize));
        return new(
            run, kept == 0 ? [] : await rejections.PageAsync(id, (page - 1) * RunView.PageSize, RunView.PageSize, cancel), kept, page);
    }
}
