using System.Globalization;
using ReliabilityDashboard.Reading.FailureModes;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Matrix.Groups;

/// <summary>The incidents of a failure mode as a file.</summary>
[FileOf(typeof(GroupPage))]
public sealed class GroupFile(FailureModeReader reader) : IListFile
{
    private static readonly IReadOnlyList<CsvColumn<ModeOccurrence>> Columns =
    [
        new("started_at", row => row.Incident.StartedAt),
        new("title", row => row.Incident.Title),
        new("source", row => row.Incident.Source),
        new("id", row => row.Incident.ExternalId),
        new("counts", row => IncidentWords.NotCounted(row.Incident) ?? "yes"),
        new("service", row => row.Incident.Service),
        new("since_the_one_before_s", row => row.Incident.StartedAt - row.Before),
        new("time_to_recovery_s", row => row.TimeToRecovery),
        new("reached_share", row => row.Reach?.Value),
        new("reached_of", row => row.Reach?.Kind.ToString().ToLowerInvariant()),
        new("loss_estimated", row => row.Loss?.Amount),
        new("loss_stands_on", row => row.Loss?.Stands),
        new("why_here", row => row.Reason),
    ];

    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel) =>
        await reader.FindAsync(id, cancel) is { } view
            ? Columns.File(
                FileName.Of($"failure-mode {view.Id.ToString(CultureInfo.InvariantCulture)} {view.Title}", address), view.Incidents)
            : null;
}
