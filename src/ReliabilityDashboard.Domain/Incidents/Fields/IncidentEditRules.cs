namespace ReliabilityDashboard.Domain.Incidents.Fields;

/// <summary>The rules that a person's words about an incident keep.</summary>
public static class IncidentEditRules
{
    /// <summary>Every broken rule, as field and reason.</summary>
    /// <param name="patch">What the person says.</param>
    /// <param name="holds">The fields as they would hold with it.</param>
    /// <param name="now">The clock, UTC.</param>
    public static IReadOnlyList<(string Field, string Reason)> Broken(IncidentPatch patch, IncidentFields holds, DateTime now) =>
        [.. Values(patch, now), .. Order(patch, holds)];

    private static IEnumerable<(string, string)> Values(IncidentPatch patch, DateTime now) =>
        from field in patch
        where patch[field] is not null
        let fault = field.FaultOf(patch[field]!, now)
        where fault is not null
        select (field.Name, fault);

    // Only pairs with an instant that is set here: what a source got wrong must not keep a person from correcting something else.
    private static IEnumerable<(string, string)> Order(IncidentPatch patch, IncidentFields holds)
    {
        foreach (var (place, later) in IncidentField.Steps.Index())
        {
            foreach (var earlier in IncidentField.Steps.Take(place))
            {
                if (!(holds.Get(later) < holds.Get(earlier))) continue;
                if (patch[later] is not null) yield return (later.Name, $"expected an instant at or after {earlier.Name}");
                else if (patch[earlier] is not null) yield return (earlier.Name, $"expected an instant at or before {later.Name}");
            }
        }
    }
}
