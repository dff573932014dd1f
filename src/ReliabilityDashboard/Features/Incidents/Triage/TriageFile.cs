using System.Globalization;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Reading.Classification;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Incidents.Triage;

/// <summary>What waits for a category as a file.</summary>
[FileOf(typeof(TriagePage))]
public sealed class TriageFile(TriageLoader loader, HistoryCache cache) : IListFile
{
    private static readonly IReadOnlyList<CsvColumn<WaitingRecord>> Columns =
    [
        new("kind", one => ApiJson.Word(one.Kind)),
        new("id", one => one.Id.ToString(CultureInfo.InvariantCulture)),
        new("title", one => one.Title),
        new("at", one => one.At),
        new("service", one => one.Service),
        new("suggested", one => one.Suggested is { } category ? CategoryNames.Title(category) : null),
        new("confidence", one => one.Classified.Confidence),
        new("by", one => ApiJson.Word(one.Classified.By)),
        new("evidence", one => string.Join("; ", one.Classified.Evidence.Select(said => said.Text))),
        new("suggested_origin", one => one.Origin?.Name),
    ];

    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel) =>
        Columns.File(
            FileName.Of("triage", address),
            RecordKind.Incidents.Refuses(address.Filter) is not null
                ? []
                : await loader.OrderedAsync(await cache.GetAsync(cancel), address.Filter, cancel));
}
