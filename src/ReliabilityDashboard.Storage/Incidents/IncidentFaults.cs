using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>Why what a person says of an incident cannot be taken.</summary>
internal static class IncidentFaults
{
    /// <summary>Why what a person says cannot be taken, also for what else is stored.</summary>
    /// <param name="context">The open transaction.</param>
    /// <param name="key">The incident's source and id there.</param>
    /// <param name="patch">What the person says.</param>
    /// <param name="holds">The fields as they would hold with it.</param>
    /// <param name="now">The clock, UTC.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async Task<IReadOnlyList<FieldFault>> OfAsync(
        ReliabilityContext context, (string Source, string Id) key, IncidentPatch patch, IncidentFields holds, DateTime now,
        CancellationToken cancel)
    {
        var faults = Of(patch, holds, now);
        var field = IncidentField.DuplicateOf;
        if (patch.Get(field).Value?.Trim() is not { } name || faults.Any(fault => fault.Field == field.Name)) return faults;
        foreach (var (source, id) in OriginalName.Keys(name, key.Source, byPerson: true))
        {
            if ((source, id) == key) return [.. faults, new(field.Name, "expected another incident, not itself")];
            if (await context.Incidents.AnyAsync(i => i.Source == source && i.ExternalId == id, cancel)) return faults;
        }
        return
        [
            .. faults,
            new(field.Name, $"expected the id of a stored incident of {key.Source}, or source/id of another source, not “{name}”"),
        ];
    }

    /// <summary>One reason for each field at fault; none where it can be taken.</summary>
    /// <param name="patch">What the person says.</param>
    /// <param name="holds">The fields as they would hold with it.</param>
    /// <param name="now">The clock, UTC.</param>
    public static IReadOnlyList<FieldFault> Of(IncidentPatch patch, IncidentFields holds, DateTime now) =>
        [
            .. IncidentEditRules.Broken(patch, holds, now)
                .Concat(IncidentRules.AllBroken(holds))
                .DistinctBy(rule => rule.Field)
                .Select(rule => new FieldFault(rule.Field, rule.Reason)),
        ];
}
