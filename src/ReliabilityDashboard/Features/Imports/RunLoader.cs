using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Mappings.Reading;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>Reads what the page of a run shows.</summary>
public sealed class RunLoader(
    ImportRunQuery runs, ImportRejectionQuery rejections, KeptFileQuery files, IncidentTwinQuery twins)
{
    /// <summary>The run, or null where there is none of this number. A page behind the last shows the last.</summary>
    public async Task<RunView?> LoadAsync(long id, int page, CancellationToken cancel)
    {
        if (await runs.FindAsync(id, cancel) is not { } run) return null;
        var kept = run.Rejected == 0 ? 0 : await rejections.KeptAsync(id, cancel);
        page = Math.Clamp(page, 1, Math.Max(1, (kept + RunView.PageSize - 1) / RunView.PageSize));
        return new(
            run, kept == 0 ? [] : await rejections.PageAsync(id, (page - 1) * RunView.PageSize, RunView.PageSize, cancel), kept, page)
        {
            CanBeReadAgain = run.EndedAt is not null && await files.FindAsync(run.Sha256, cancel) is not null,
            Twins = run.EndedAt is null || run.Origin == RunOrigin.Sample || ImportKinds.Find(run.Kind) is not ImportKind<IncidentRecord>
                ? []
                : await twins.OfRunAsync(run.Source, run.StartedAt, run.EndedAt, cancel),
        };
    }
}

/// <summary>What the page of a run shows.</summary>
/// <param name="Run">The run with its counts.</param>
/// <param name="Rejections">One page of its rejected records.</param>
/// <param name="Kept">How many of them are kept; the rest is counted.</param>
/// <param name="Page">From 1.</param>
public sealed record RunView(ImportRun Run, IReadOnlyList<ImportRejection> Rejections, int Kept, int Page)
{
    public const int PageSize = 50;

    /// <summary>Whether its file is kept as it came.</summary>
    public bool CanBeReadAgain { get; init; }

    /// <summary>The run whose file it read again; null: none.</summary>
    public long? Again => FileReading.Of(Run.Reading)?.Again;

    /// <summary>Its incidents that another source seems to have as well.</summary>
    public IReadOnlyList<IncidentTwin> Twins { get; init; } = [];

    public int Pages => Math.Max(1, (Kept + PageSize - 1) / PageSize);

    public bool IsMoving => Run.Status is RunStatus.Queued or RunStatus.Running;
}
