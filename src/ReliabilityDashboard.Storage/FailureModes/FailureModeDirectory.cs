using ReliabilityDashboard.Domain.Grouping;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.FailureModes;

/// <summary>Finds or opens the failure modes of new incidents. What was decided once is never moved by an import.</summary>
/// <remarks>Known modes are remembered from batch to batch of a run; an imported history may hold tens of thousands.</remarks>
internal sealed class FailureModeDirectory
{
    private readonly KnownGroups<FailureModeEntity> known = new("failure_modes", mode => mode.Key, mode => mode.Id);

    /// <summary>The failure mode of an incident that comes in for the first time, as it is stored where it is a new one; the incident says
    /// by which rule it belongs there, in words too.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="fields">What holds of it.</param>
    /// <param name="names">The names under which its services are known.</param>
    public static FailureModeEntity ModeOf(IncidentEntity incident, IncidentFields fields, NameDirectory names)
    {
        var key = KeyOf(incident, fields, names);
        (incident.GroupRule, incident.GroupReason) = (key.Rule, ReasonOf(key.Rule, fields));
        return new() { Key = key.Key!, Rule = key.Rule, Title = incident.Title, CreatedAt = incident.StartedAt };
    }

    /// <summary>Puts incidents into their failure modes.</summary>
    /// <param name="context">The context of the open transaction; new modes are stored in it.</param>
    /// <param name="incidents">The incidents, not stored yet, each with its mode.</param>
    /// <param name="continuesOwn">Nobody else has written since this was last asked.</param>
    public void Assign(
        ReliabilityContext context, IReadOnlyCollection<(IncidentEntity Incident, FailureModeEntity Mode)> incidents, bool continuesOwn)
    {
        var modes = known.Stored(context, [.. incidents.Select(one => one.Mode)], continuesOwn);
        foreach (var ((incident, _), id) in incidents.Zip(modes)) incident.FailureModeId = id;
    }

    private static GroupKey KeyOf(IncidentEntity incident, IncidentFields fields, NameDirectory names)
    {
        var own = incident.ServiceId is { } service ? names.NamesOf(service)[0] : null;
        var all = incident.Services.Select(one => one.ServiceId).Append(incident.ServiceId ?? 0).Where(id => id != 0).Distinct();
        var found = FailureMode.KeyOf(
            fields.Get(IncidentField.Title)!, fields.Get(IncidentField.Fingerprint), own, all.SelectMany(names.NamesOf), incident.Source);
        // Alone: a mode of its own, whose key no later incident can meet.
        return found.Key is null ? new(found.Rule, $"alone|{incident.Source}|{incident.ExternalId}") : found;
    }

    private static string ReasonOf(GroupRule rule, IncidentFields fields) =>
        rule switch
        {
            GroupRule.Fingerprint => $"Same fingerprint: {fields.Get(IncidentField.Fingerprint)}",
            GroupRule.Title => fields.Get(IncidentField.Service) is { } service
                ? $"Same title on {service}"
                : "Same title from the same source",
            _ => FailureMode.AloneReason,
        };
}
