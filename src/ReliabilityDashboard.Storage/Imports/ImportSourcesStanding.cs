
namespace ReliabilityDashboard.Storage.Imports;

/// <summary>How the sources stand.</summary>
/// <param name="LastEnded">The last run that ended of each source and kind.</param>
/// <param name="LastByOrigin">The last run, ended or not, of each way in.</param>
/// <param name="Unfinished">Runs that wait or go on, oldest first.</param>
/// <param name="LastSucceededAt">When an import last succeeded.</param>
public sealed record ImportSourcesStanding(
    IReadOnlyList<ImportRun> LastEnded,
    IReadOnlyDictionary<RunOrigin, ImportRun> LastByOrigin,
    IReadOnlyList<ImportRun> Unfinished,
    DateTime? LastSucceededAt
);
