using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Incidents;

/// <summary>The list of incidents as a file.</summary>
[FileOf(typeof(IncidentsPage))]
public sealed class IncidentsFile(IncidentListLoader loader, ReportingCalendar calendar, TimeProvider time) : IListFile
{
    private static readonly IReadOnlyList<CsvColumn<IncidentRow>> Columns =
    [
        new("started_at", row => row.Incident.StartedAt),
        new("started_inferred", row => row.Incident.StartedInferred),
        new("title", row => row.Incident.Title),
        new("source", row => row.Incident.Source),
        new("id", row => row.Incident.ExternalId),
        new("status", row => IncidentWords.Of(row.Incident.Status)),
        new("counts", row => IncidentWords.NotCounted(row.Incident) ?? "yes"),
        new("severity", row => IncidentWords.Of(row.Incident.Severity)),
        new("service", row => row.Incident.Service),
        new("category", row => row.Incident.Category is { } category ? CategoryNames.Title(category) : null),
        new("category_by", row => row.CategoryBy?.ToString().ToLowerInvariant()),
        new("trigger", row => IncidentWords.Of(row.Incident.Trigger)),
        new("resolved_at", row => row.Incident.ResolvedAt),
        new("duration_s", row => row.Incident.ResolvedAt - row.Incident.StartedAt is { Ticks: >= 0 } duration ? duration : null),
        new("reached_share", row => row.Reach?.Value),
        new("reached_of", row => row.Reach?.Kind.ToString().ToLowerInvariant()),
        new("spread", row => row.Blast is { } blast ? IncidentWords.Of(blast) : null),
        new("seen", row => row.Occurrences),
        new("post_mortem", row => row.PostMortemState is { } state ? PostMortemWords.Of(state) : null),
        new("findings", row => string.Join(' ', row.Findings)),
    ];

    public Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel)
    {
        var days = FileName.Days(address.Period(calendar, time.GetUtcNow().UtcDateTime).Period, calendar);
        return Task.FromResult<CsvFile?>(
            Columns.File(FileName.Of("incidents", address, days), loader.AllAsync(IncidentListAddress.Of(address), cancel)));
    }
}
