using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>The runs of imports as a file.</summary>
[FileOf(typeof(ImportsPage))]
public sealed class RunsFile(ImportRunQuery runs) : IListFile
{
    private static readonly IReadOnlyList<CsvColumn<ImportRun>> Columns =
    [
        new("run", run => run.Id),
        new("file", run => run.FileName),
        new("kind", run => run.Kind),
        new("source", run => run.Source),
        new("way_in", run => RunWords.Of(run.Origin)),
        new("state", run => RunWords.Tag(run)),
        new("begun_at", run => run.StartedAt),
        new("ended_at", run => run.EndedAt),
        new("read", run => run.Read),
        new("new", run => run.Inserted),
        new("updated", run => run.Updated),
        new("unchanged", run => run.Unchanged),
        new("skipped", run => run.Skipped),
        new("rejected", run => run.Rejected),
        new("error", run => run.Error),
    ];

    public Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel) =>
        Task.FromResult<CsvFile?>(
            Columns.File(FileName.Of("imports", address), runs.AllAsync(ImportListAddress.Of(address).Request, cancel)));
}
