using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Features.Metrics;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Incidents;

/// <summary>Edits incidents for the person at the page.</summary>
public sealed class IncidentEditing(IncidentEdits edits, HistoryCache history, CurrentPerson person)
{
    public async Task<IncidentEditResult> ApplyAsync(long incident, IncidentPatch patch, int version, CancellationToken cancel)
    {
        var result = await edits.ApplyAsync(incident, patch, version, person.Demand(Right.EditIncidents), cancel);
        // The page that comes next shows it, not the state of a second ago.
        history.Forget();
        return result;
    }
}
