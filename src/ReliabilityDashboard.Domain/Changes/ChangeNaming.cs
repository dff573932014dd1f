using ReliabilityDashboard.Domain.Incidents.Fields;

namespace ReliabilityDashboard.Domain.Changes;

/// <summary>What a person says of an incident by naming the change that set it off.</summary>
public static class ChangeNaming
{
    /// <summary>The change, with the trigger that it stands for; null withdraws both.</summary>
    public static IncidentPatch Of(Change? change)
    {
        var patch = new IncidentPatch();
        patch.Put(IncidentField.Trigger, change?.Kind.AsTrigger());
        patch.Put(IncidentField.ChangeId, change?.ExternalId);
        return patch;
    }
}
