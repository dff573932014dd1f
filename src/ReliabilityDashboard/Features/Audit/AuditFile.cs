using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Audit;

namespace ReliabilityDashboard.Features.Audit;

/// <summary>The audit log as a file: a line for each field that changed, straight from the database, however many there are.</summary>
[FileOf(typeof(AuditPage))]
public sealed class AuditFile(AuditLoader loader, ReportingCalendar calendar, TimeProvider time) : IListFile
{
    private static readonly IReadOnlyList<CsvColumn<(AuditRecord Entry, AuditChange Change)>> Columns =
    [
        new("number", line => line.Entry.Number),
        new("at", line => line.Entry.At),
        new("who", line => line.Entry.Who),
        new("action", line => line.Entry.Action),
        new("kind", line => line.Entry.Kind),
        new("object_id", line => line.Entry.ObjectId),
        new("object_name", line => line.Entry.ObjectName),
        new("field", line => line.Change.Field),
        new("before", line => line.Change.Before),
        new("after", line => line.Change.After),
        new("same_characters_before", line => line.Change.SkippedBefore),
        new("same_characters_after", line => line.Change.SkippedAfter),
    ];

    public Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel)
    {
        var log = AuditAddress.Of(address);
        var name = log.IsOfAllTimes
            ? FileName.Of("audit-log", address)
            : FileName.Of("audit-log", address, FileName.Days(address.Period(calendar, time.GetUtcNow().UtcDateTime).Period, calendar));
        return Task.FromResult<CsvFile?>(Of(name, loader.AllAsync(log, cancel)));
    }

    /// <summary>An entry that names no field has one line.</summary>
    public static CsvFile Of(string name, IAsyncEnumerable<AuditRecord> entries) =>
        Columns.File(
            name,
            entries.SelectMany(entry => entry.Changes.DefaultIfEmpty(new AuditChange("", null, null)).Select(change => (entry, change))));
}
