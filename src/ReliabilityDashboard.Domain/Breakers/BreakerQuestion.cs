using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Domain.Breakers;

/// <summary>What the loss is said in; the first that exists is the usual one.</summary>
public enum LossUnit
{
    /// <summary>The reporting currency, by what journeys are worth.</summary>
    Money,
    /// <summary>Share of the requests at the edge of the system.</summary>
    Traffic,
    /// <summary>Share of the other known services.</summary>
    Services,
}

/// <summary>What the next best breakers are computed from: graph, history and values.</summary>
/// <param name="Graph">The dependency graph of now.</param>
/// <param name="Incidents">Those of the last 12 months that count, by start and id.</param>
/// <param name="Stretch">From the later of the begin of those months and the first stored incident on, to now.</param>
/// <param name="Requests">Requests of a service over the last 28 days; null where none are stored.</param>
/// <param name="Journeys">What journeys are worth.</param>
public sealed record BreakerQuestion(
    DependencyGraph Graph, IReadOnlyList<Incident> Incidents, Period Stretch, Func<string, long?> Requests,
    IReadOnlyList<JourneyWorth> Journeys)
{
    /// <summary>From so many incidents on that came over it a call has enough history to be proposed.</summary>
    public const int EnoughIncidents = 2;

    private IReadOnlyList<IReadOnlyList<Incident>>? cameOver;

    /// <summary>How often failures begin where.</summary>
    public FailureRates Rates { get; } = FailureRates.Of(Graph, Incidents, Stretch);

    /// <summary>How probably calls pass them on.</summary>
    public PassingOn Passing { get; } = PassingOn.Of(Graph, Incidents);

    /// <summary>For each call the incidents that came over it.</summary>
    public IReadOnlyList<IReadOnlyList<Incident>> CameOverCall => cameOver ??= CameOver.ByCall(Incidents, Graph);

    /// <summary>The units in which the loss can be said.</summary>
    public IReadOnlyList<LossUnit> Units =>
    [
        .. ValuedJourneys.Any() ? [LossUnit.Money] : Array.Empty<LossUnit>(),
        .. new EntryTraffic(Graph, Requests).All > 0 ? [LossUnit.Traffic] : Array.Empty<LossUnit>(),
        .. Graph.Catalogue.KnownAt(Graph.At) > 1 ? [LossUnit.Services] : Array.Empty<LossUnit>(),
    ];

    private IEnumerable<JourneyWorth> ValuedJourneys =>
        Journeys.Where(one => one.PerHour is not null && one.Journey.CriticalServices.Any(name => Graph.Number(name) is not null));

    /// <summary>The question in numbers.</summary>
    /// <param name="unit">One of <see cref="Units"/>.</param>
    public AskedSpread In(LossUnit unit)
    {
        var asked = new SpreadModelBuilder(Graph, Passing, Rates);
        switch (unit)
        {
            case LossUnit.Money:
                foreach (var one in ValuedJourneys)
                    asked.AddJourney(one.PerHour!.Value, one.Journey.CriticalServices.Select(name => Graph.Number(name)).OfType<int>());
                return asked.Build(FailureHours.Of(Graph, Incidents), originCounts: true);
            case LossUnit.Traffic:
                foreach (var (node, share) in new EntryTraffic(Graph, Requests).Shares) asked.Value(node, share);
                return asked.Build(null, originCounts: true);
            default:
                foreach (var name in Graph.Catalogue.Services)
                    asked.Value(Graph.Number(name)!.Value, 1.0 / (Graph.Catalogue.KnownAt(Graph.At) - 1));
                return asked.Build(null, originCounts: false);
        }
    }
}

/// <summary>A question in numbers, with what the numbers stand for.</summary>
/// <param name="Model">The numbers.</param>
/// <param name="Calls">For each call of the model its number in the graph; null for what is no call.</param>
/// <param name="Nodes">For each node of the model its number in the graph; null for a journey.</param>
public sealed record AskedSpread(SpreadModel Model, IReadOnlyList<int?> Calls, IReadOnlyList<int?> Nodes);
