using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Services;

namespace Benchmarks;

/// <summary>A made organisation with a year of failures: few hubs, long tails, some circles; always the same.</summary>
internal sealed class MadeOrganisation
{
    private const double PartBackwards = 0.02;

    private readonly Random random = new(20);
    private readonly double[] passing;

    /// <param name="services">How many services.</param>
    /// <param name="calls">How many calls among them.</param>
    /// <param name="incidents">How many failures in the year.</param>
    /// <param name="passed">The part of the failures that a call passes on, in the mean.</param>
    public MadeOrganisation(int services, int calls, int incidents, double passed)
    {
        var catalogue = new ServiceCatalogue(
            Enumerable.Range(0, services).Select(i => new Service(NameOf(i), ServiceKind.Service, null, DateTime.UnixEpoch, true)));
        Graph = new(Calls(services, calls), catalogue, Year.To);
        passing = [.. Graph.Edges.Select(_ => Math.Pow(random.NextDouble(), 1 / passed - 1))];
        Incidents = Happened(services, incidents);
    }

    public Period Year { get; } =
        new(new(2025, 3, 1, 0, 0, 0, DateTimeKind.Utc), new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc));

    public DependencyGraph Graph { get; }

    public IReadOnlyList<Incident> Incidents { get; }

    public static long? Requests(string service) => 1_000 + service[^1] * 100;

    private static string NameOf(int service) => $"service-{service:0000}";

    // Services call what lies deeper; the deepest tenth is called by most. A few calls go back and make circles.
    private List<DependencyEdge> Calls(int services, int count)
    {
        var made = new Dictionary<CallName, DependencyEdge>();
        while (made.Count < count)
        {
            var caller = random.Next(services);
            var callee = services - 1 - (int)(services * Math.Pow(random.NextDouble(), 3));
            if (caller == callee || caller > callee != random.NextDouble() < PartBackwards) continue;
            var name = new CallName(NameOf(caller), NameOf(callee));
            made.TryAdd(name, new(name.Caller, name.Callee, CallMode.Sync, false));
        }
        return [.. made.Values];
    }

    // Failures begin where a heavy tail says, and travel.
    private List<Incident> Happened(int services, int count)
    {
        double[] rates = [.. Enumerable.Range(0, services).Select(_ => Math.Pow(random.NextDouble(), -0.8))];
        var (sum, happened) = (rates.Sum(), new List<Incident>());
        for (var id = 0; id < count; id++)
        {
            var (left, origin) = (random.NextDouble() * sum, 0);
            while (origin < services - 1 && (left -= rates[origin]) > 0) origin++;
            var start = Year.From + Year.Length * ((id + 0.5) / count);
            happened.Add(new()
            {
                Id = id + 1, Source = "made", ExternalId = $"{id}", Title = "A failure", StartedAt = start, ResolvedAt = start.AddHours(1),
                Status = IncidentStatus.Resolved, Service = NameOf(origin), AffectedServices = Reached(origin), GroupId = 1,
            });
        }
        return happened;
    }

    private List<string> Reached(int origin)
    {
        var reached = new List<int> { origin };
        for (var i = 0; i < reached.Count; i++)
            foreach (var call in Graph.Into(reached[i]))
                if (random.NextDouble() < passing[call] && !reached.Contains(Graph.Ends[call].Caller)) reached.Add(Graph.Ends[call].Caller);
        return reached.ConvertAll(node => Graph.Nodes[node]);
    }
}
