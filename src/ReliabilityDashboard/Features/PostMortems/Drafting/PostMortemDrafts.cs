using System.Globalization;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Features.PostMortems.Drafting;

/// <summary>Begins post-mortems from incidents.</summary>
public sealed class PostMortemDrafts(IncidentReader incidents, PostMortemCreation creation, CurrentPerson person)
{
    /// <summary>Begins a draft filled from an incident, or finds the post-mortem that there is about it.</summary>
    /// <returns>Its id; null where there is no such incident.</returns>
    public async Task<long?> StartAsync(long incidentId, CancellationToken cancel)
    {
        var by = person.Demand(Right.WritePostMortems);
        if (await incidents.FindAsync(incidentId.ToString(CultureInfo.InvariantCulture), cancel) is not { } view) return null;
        var result = await creation.StartAsync(incidentId, FirstDraft.Of(view), by, cancel);
        return result is PostMortemSaveResult.Saved saved ? saved.Now.Id : null;
    }
}
