using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Services;

namespace ReliabilityDashboard.Domain.Classification;

/// <summary>Where an incident may have come from, for a person to confirm.</summary>
/// <param name="Name">Of the callee of its service.</param>
/// <param name="Why">In words.</param>
/// <param name="IsThirdParty">Whether that is somebody else's service.</param>
public sealed record OriginSuggestion(string Name, string Why, bool IsThirdParty)
{
    /// <summary>The callee of the incident's service that its text names, where it names one alone; else the only third party among what
    /// it hit, where the service calls that. Null where neither is so, and where somebody said it.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="description">Its text beyond the title.</param>
    /// <param name="graph">Who calls whom.</param>
    /// <param name="names">The names and aliases of all services.</param>
    public static OriginSuggestion? Of(Incident incident, string? description, DependencyGraph graph, NamesInText names)
    {
        if (incident.FailingDependency is not null || graph.Number(incident.Service) is not { } own) return null;
        var callees = graph.Ends.Where(call => call.Caller == own).Select(call => graph.Nodes[call.Callee])
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (callees.Count == 0) return null;
        string[] named =
        [
            .. names.In(incident.Title).Concat(names.In(description)).Select(found => found.Means).Where(callees.Contains)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        if (named is [var only]) return new(only, $"the text names it, and {incident.Service} calls it", IsThird(only));
        string[] third = [.. incident.Hit.Where(IsThird)];
        return third is [var other] && callees.Contains(other)
            ? new(other, $"it is the only third party among those affected, and {incident.Service} calls it", IsThirdParty: true)
            : null;

        bool IsThird(string name) => graph.Catalogue.Find(name)?.Kind == ServiceKind.ThirdParty;
    }
}
