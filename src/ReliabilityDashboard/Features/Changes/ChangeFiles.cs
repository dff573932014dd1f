using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.Changes;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Changes;

/// <summary>The list of changes as a file.</summary>
[FileOf(typeof(ChangesPage))]
public sealed class ChangeListFile(ChangesLoader loader) : IListFile
{
    private static readonly IReadOnlyList<CsvColumn<ListedChange>> Columns =
    [
        new("at", one => one.Change.At),
        new("kind", one => Dimension.WordOf<Domain.Changes.ChangeKind>(one.Change.Kind)),
        new("title", one => one.Change.Title),
        new("source", one => one.Change.Source),
        new("id", one => one.Change.ExternalId),
        new("service", one => one.Change.Service),
        new("ended_at", one => one.Change.EndedAt),
        new("result", one => Dimension.WordOf(one.Change.Result)),
        new("strategy", one => Dimension.WordOf(one.Change.Strategy)),
        new("written_by", one => Dimension.WordOf(one.Change.WrittenBy)),
        new("fixes", one => one.Change.Fixes),
        new("set_off", one => string.Join(' ', one.Incidents.Select(linked => linked.Incident.ExternalId))),
        new("set_off_by", one => string.Join(' ', one.Incidents.Select(linked => linked.By.ToString().ToLowerInvariant()))),
        new("url", one => one.Detail.Url),
    ];

    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel) =>
        Columns.File(FileName.Of("changes", address), await loader.AllAsync(address, cancel));
}

/// <summary>Failures and rework by team as a file.</summary>
[FileOf(typeof(ChangesPage), Part = "teams")]
public sealed class TeamChangeFile(ChangesLoader loader) : IListFile
{
    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel) =>
        ChangeRowColumns.Of("team").File(FileName.Of("changes-by-team", address), (await loader.LoadAsync(address, cancel)).Teams);
}

/// <summary>Failures and rework by strategy as a file.</summary>
[FileOf(typeof(ChangesPage), Part = "strategies")]
public sealed class StrategyFile(ChangesLoader loader) : IListFile
{
    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel) =>
        ChangeRowColumns.Of("strategy").File(
            FileName.Of("changes-by-strategy", address), (await loader.LoadAsync(address, cancel)).Strategies);
}

/// <summary>Failures and rework by service as a file.</summary>
[FileOf(typeof(ChangesPage), Part = "services")]
public sealed class ServiceChangeFile(ChangesLoader loader) : IListFile
{
    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel) =>
        ChangeRowColumns.Of("service").File(
            FileName.Of("changes-by-service", address), (await loader.LoadAsync(address, cancel)).Services);
}

/// <summary>Changes by how they were written as a file.</summary>
[FileOf(typeof(ChangesPage), Part = "written-by")]
public sealed class WriterFile(ChangesLoader loader) : IListFile
{
    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel) =>
        ChangeRowColumns.Of("written_by").File(
            FileName.Of("changes-by-how-written", address), (await loader.LoadAsync(address, cancel)).Writers);
}

/// <summary>The same for each service as a file.</summary>
[FileOf(typeof(ChangesPage), Part = "services-written-by")]
public sealed class ServiceWriterFile(ChangesLoader loader) : IListFile
{
    private static readonly IReadOnlyList<CsvColumn<(string Service, ChangeRow Row)>> Columns =
    [
        new("service", one => one.Service),
        .. ChangeRowColumns.Of("written_by").Select(column => new CsvColumn<(string Service, ChangeRow Row)>(
            column.Title, one => column.Value(one.Row))),
    ];

    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel) =>
        Columns.File(
            FileName.Of("changes-by-service-and-how-written", address),
            (await loader.LoadAsync(address, cancel)).WritersByService.SelectMany(one => one.Rows.Select(row => (one.Service, row))));
}

/// <summary>The columns of changes side by side.</summary>
internal static class ChangeRowColumns
{
    public static IReadOnlyList<CsvColumn<ChangeRow>> Of(string what) =>
    [
        new(what, row => row.Word ?? Dimension.Unknown),
        new("changes", row => row.Failures.N),
        new("set_off_an_incident", row => row.Failures.Failed),
        new("with_suggested", row => row.Failures.FailedWithSuggested),
        new("change_failure_rate", row => row.Failures.Value.Value),
        new("deployments", row => row.Rework.N),
        new("made_because_of_an_incident", row => row.Rework.Said),
        new("deployment_rework_rate", row => row.Rework.Value.Value),
        new("recovery_median_s", row => row.Recovery.Durations.Median),
        new("recovery_n", row => row.Recovery.N),
    ];
}
