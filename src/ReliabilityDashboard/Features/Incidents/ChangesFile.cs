using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Incidents;

/// <summary>What changed before an incident as a file, the best fit first.</summary>
[FileOf(typeof(IncidentPage), Part = "changes")]
public sealed class ChangesFile(IncidentReader reader) : IListFile
{
    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel)
    {
        if (await reader.FindAsync(id, cancel) is not { } view) return null;
        IReadOnlyList<CsvColumn<TriggerCandidate>> columns =
        [
            new("change", candidate => candidate.Change.ExternalId),
            new("kind", candidate => ChangeWords.Of(candidate.Change.Kind)),
            new("title", candidate => candidate.Change.Title),
            new("service", candidate => candidate.Change.Service),
            new("near", candidate => ChangeWords.Near(candidate, view.Incident.Service)),
            new("at", candidate => candidate.Change.At),
            new("before_s", candidate => candidate.Age),
            new("fit", candidate => candidate.Score),
            new("by_chance", candidate => candidate.Chance),
            new("linked", candidate => view.Linked?.Id == candidate.Change.Id),
        ];
        return columns.File(FileName.Of($"changes-before {view.Incident.ExternalId}", address), view.Trigger.Candidates);
    }
}
