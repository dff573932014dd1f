using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Grouping;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.FailureModes;

/// <summary>Finds or opens the failure modes of new incidents. What was decided once is never moved by an import.</summary>
/// <remarks>Known modes are remembered from batch to batch of a run; an imported history may hold tens of thousands.</remarks>
public sealed class FailureModeDirectory
{
    private readonly Dictionary<string, long> idByKey;

    private FailureModeDirectory(Dictionary<string, long> idByKey) => this.idByKey = idByKey;

    public static async Task<FailureModeDirectory> OpenAsync(ReliabilityContext context, CancellationToken cancel) =>
        new(await context.FailureModes.Select(m => new { m.Key, m.Id }).ToDictionaryAsync(m => m.Key, m => m.Id, cancel));

    /// <summary>Puts incidents that come in for the first time into their failure modes, with the rule and its words.</summary>
    /// <param name="context">The context of the open transaction; new modes are saved through it.</param>
    /// <param name="incidents">The incidents, not added to the context yet, with what their source says of them.</param>
    /// <param name="names">The names under which their services are known.</param>
    /// <param name="cancel">Stops before the modes are saved.</param>
    public async Task AssignAsync(
        ReliabilityContext context, IReadOnlyList<(IncidentEntity Incident, IncidentFields Fields)> incidents, NameDirectory names,
        CancellationToken cancel)
    {
        var keys = incidents.Select(one => KeyOf(one.Incident, one.Fields, names)).ToList();
        var opened = new Dictionary<string, FailureModeEntity>();
        foreach (var ((incident, fields), key) in incidents.Zip(keys))
            if (!idByKey.ContainsKey(key.Key!) && !opened.ContainsKey(key.Key!))
                opened[key.Key!] = new FailureModeEntity
                {
                    Key = key.Key!,
                    Rule = key.Rule,
                    Title = fields.Get(IncidentField.Title)!,
                    CreatedAt = incident.StartedAt,
                };
        context.FailureModes.AddRange(opened.Values);
        await context.SaveChangesAsync(cancel);
        foreach (var (key, mode) in opened)
            idByKey[key] = mode.Id;
        foreach (var ((incident, fields), key) in incidents.Zip(keys))
            (incident.FailureModeId, incident.GroupRule, incident.GroupReason) = (idByKey[key.Key!], key.Rule, ReasonOf(key.Rule, fields));
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
