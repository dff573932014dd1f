using ReliabilityDashboard.Domain.Dependencies;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>What would happen if a node failed while some calls are protected.</summary>
/// <param name="Modelled">How far it would spread; who is an entry service is told from the whole graph.</param>
/// <param name="Journeys">Names of the journeys that stop, in order.</param>
/// <param name="MoneyPerHour">What they are worth in an hour, in the reporting currency; null where no journey has a worth.</param>
public sealed record WhatIf(ModelledBlast Modelled, IReadOnlyList<string> Journeys, double? MoneyPerHour)
{
    /// <summary>The answer for a failing node.</summary>
    /// <param name="fails">Its name.</param>
    /// <param name="graph">The dependency graph.</param>
    /// <param name="requests">Requests of a service over the last 28 days; null where none are stored.</param>
    /// <param name="journeys">All journeys with their worth.</param>
    /// <param name="protect">Calls that are protected, by number.</param>
    public static WhatIf Of(
        string fails, DependencyGraph graph, Func<string, long?> requests, IReadOnlyList<JourneyWorth> journeys,
        IReadOnlySet<int>? protect = null)
    {
        var modelled = ModelledBlastRadius.Of(fails, graph, requests, protect);
        var stopped = modelled.Distances.Keys.Append(fails).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var hit = journeys.Where(one => one.Journey.CriticalServices.Any(stopped.Contains)).ToList();
        return new(
            modelled, [.. hit.Select(one => one.Journey.Name)],
            journeys.Any(one => one.PerHour is not null) ? hit.Sum(one => one.PerHour ?? 0) : null);
    }
}
