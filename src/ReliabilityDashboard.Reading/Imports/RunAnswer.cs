using System.Globalization;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Reading.Imports;

/// <summary>A run as programs read it: the command line and the API alike.</summary>
public sealed record RunAnswer(
    string Id, string Source, string Kind, string? Mapping, string Zone, RunStatus Status,
    long Read, long Inserted, long Updated, long Unchanged, long Skipped, IReadOnlyDictionary<string, long> SkippedReasons, long Rejected,
    DateTime StartedAt, DateTime? EndedAt, string? Error, IReadOnlyList<RunNote> Notes)
{
    public static RunAnswer Of(ImportRun run) =>
        new(
            run.Id.ToString(CultureInfo.InvariantCulture),
            run.Source,
            run.Kind,
            run.Mapping,
            run.Zone ?? TimeZoneInfo.Utc.Id,
            run.Status,
            run.Read,
            run.Inserted,
            run.Updated,
            run.Unchanged, run.Skipped, run.SkippedReasons, run.Rejected, run.StartedAt, run.EndedAt, run.Error, RunNote.Of(run));
}
