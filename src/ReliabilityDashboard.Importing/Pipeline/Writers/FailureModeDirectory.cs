using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Grouping;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Entities;

namespace ReliabilityDashboard.Importing.Pipeline.Writers;

/// <summary>Finds or opens the failure mode of a new incident, inside one transaction. What was decided once is never moved by an import.</summary>
internal sealed class FailureModeDirectory
{
    private readonly ReliabilityContext context;
    private readonly Dictionary<string, FailureModeEntity> byKey;

    private FailureModeDirectory(ReliabilityContext context, Dictionary<string, FailureModeEntity> byKey) => (this.context, this.byKey) = (context, byKey);

    public static async Task<FailureModeDirectory> OpenAsync(ReliabilityContext context, CancellationToken cancel) =>
        new(context, await context.FailureModes.AsNoTracking().ToDictionaryAsync(m => m.Key, cancel));

    /// <summary>The failure mode of an incident that comes in, with the rule and its words.</summary>
    public (long Id, GroupRule Rule, string Reason) For(IncidentFields fields, string source, string externalId, DateTime at)
    {
        var found = FailureMode.KeyOf(fields.Title!, fields.Fingerprint, fields.Service, fields.Services, source);
        // Alone: a mode of its own, whose key no later incident can meet.
        var key = found.Key ?? $"alone|{source}|{externalId}";
        if (!byKey.TryGetValue(key, out var mode))
        {
            mode = new FailureModeEntity { Key = key, Rule = found.Rule, Title = fields.Title!, CreatedAt = at };
            context.FailureModes.Add(mode);
            context.SaveChanges();
            byKey[key] = mode;
        }
        return (mode.Id, found.Rule, ReasonOf(found.Rule, fields));
    }

    private static string ReasonOf(GroupRule rule, IncidentFields fields) => rule switch
    {
        GroupRule.Fingerprint => $"Same fingerprint: {fields.Fingerprint}",
        GroupRule.Title => fields.Service is { } service ? $"Same title on {service}" : "Same title from the same source",
        _ => "Alone: its title says too little about what failed",
    };
}
