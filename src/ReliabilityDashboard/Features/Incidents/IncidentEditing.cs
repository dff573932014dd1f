using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Incidents;

/// <summary>Edits incidents for the person at the page.</summary>
public sealed class IncidentEditing(IncidentEdits edits, IncidentCreation creation, CurrentPerson person)
{
    /// <summary>Writes down an incident that no source tells.</summary>
    public Task<IncidentCreationResult> CreateAsync(IncidentPatch said, CancellationToken cancel) =>
        creation.CreateAsync(said, person.Demand(Right.EditIncidents), cancel);

    public Task<IncidentEditResult> ApplyAsync(long incident, IncidentPatch patch, int version, CancellationToken cancel) =>
        edits.ApplyAsync(incident, patch, version, person.Demand(Right.EditIncidents), cancel);
}
