using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Effects;

/// <summary>The incidents that an improvement could make fewer: those of the failure modes it is tied to, else of its call, else of its
/// service.</summary>
/// <remarks>Of all categories: narrowed to one, labels that become more frequent make 12 to 39 % false verdicts "more".</remarks>
/// <param name="Groups">Failure modes; where there are any, nothing else counts.</param>
/// <param name="Service">The service it changes; null of a call.</param>
/// <param name="Caller">Who calls.</param>
/// <param name="Callee">Who is called.</param>
public sealed record EffectScope(ValueList<long> Groups, string? Service, string? Caller, string? Callee)
{
    /// <summary>The scope of an action; null where it is tied to no failure mode and names no place.</summary>
    /// <param name="action">The action.</param>
    /// <param name="groups">The failure modes it is tied to, redirects of merged ones followed.</param>
    /// <param name="nameOf">The name that a name or an alias means.</param>
    public static EffectScope? Of(ActionFields action, IEnumerable<long> groups, Func<string, string> nameOf)
    {
        ValueList<long> tied = [.. groups.Distinct().Order()];
        if (tied.Count > 0) return new(tied, null, null, null);
        if (action is { Caller: { } caller, Callee: { } callee }) return new([], null, nameOf(caller), nameOf(callee));
        return action.Service is { } service ? new([], nameOf(service), null, null) : null;
    }

    /// <summary>Whether an incident is one of them.</summary>
    public bool Holds(Incident incident) =>
        Groups.Count > 0 ? Groups.Contains(incident.GroupId)
        : Callee is null ? Same(incident.Origin, Service)
        : Same(incident.Origin, Callee) && incident.Hit.Contains(Caller, StringComparer.OrdinalIgnoreCase);

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
