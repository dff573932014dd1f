using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Reading.Changes;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Changes;

/// <summary>Says what is known of changes, for the person or program that asks.</summary>
public sealed class ChangeEditing(ChangeEdits edits, IncidentEdits incidents, CurrentPerson person)
{
    public Task<ChangeEditResult> ApplyAsync(long id, ChangePatch patch, Func<int, bool>? holds, CancellationToken cancel)
    {
        var author = person.Demand(Right.EditChanges);
        return edits.ApplyAsync(id, patch, holds, author, cancel);
    }

    /// <summary>Makes growth that was found in traffic a change.</summary>
    public Task AcceptAsync(OfferedGrowth growth, CancellationToken cancel)
    {
        var author = person.Demand(Right.EditChanges);
        return edits.AddGrowthAsync(growth.Service, growth.At, growth.EndedAt, growth.Title, author, cancel);
    }

    /// <summary>Says of an incident which change set it off; null withdraws a person's word.</summary>
    public Task<IncidentEditResult> LinkAsync(long incident, Change? change, CancellationToken cancel)
    {
        var author = person.Demand(Right.EditIncidents);
        return incidents.ApplyAsync(incident, ChangeNaming.Of(change), null, author, cancel);
    }
}
