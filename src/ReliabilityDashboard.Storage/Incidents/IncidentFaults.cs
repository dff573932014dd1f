using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>Why what a person says of an incident cannot be taken.</summary>
internal static class IncidentFaults
{
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
