using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Domain.Advice;

/// <summary>What pattern advice is found in.</summary>
/// <param name="Graph">The dependency graph of now.</param>
/// <param name="Incidents">Those of the last 92 days that count, by start and id.</param>
public sealed record AdviceFacts(DependencyGraph Graph, IReadOnlyList<Incident> Incidents)
{
    /// <summary>From when on what happened counts; null: all of the window.</summary>
    public DateTime? From { get; private init; }

    /// <summary>How far back the rules look.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(92);

    private static readonly TimeSpan ReleaseWindow = TimeSpan.FromHours(2), FullBefore = TimeSpan.FromHours(1);

    /// <summary>The changes that incidents name, by our id of the incident.</summary>
    public IReadOnlyDictionary<long, Change> Linked { get; init; } = new Dictionary<long, Change>();

    /// <summary>Every change since two hours before the window, by instant.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>How much depends on a service, 1 to 4; null where nobody said.</summary>
    public Func<string, int?> Tier { get; init; } = _ => null;

    /// <summary>Names of the services that a journey cannot do without.</summary>
    public IReadOnlySet<string> Critical { get; init; } = new HashSet<string>();

    /// <summary>Buckets of calls in which much was repeated.</summary>
    public IReadOnlyList<RetriedBucket> Retried { get; init; } = [];

    /// <summary>Buckets in which a circuit breaker opened.</summary>
    public IReadOnlyList<OpenedBreaker> Opened { get; init; } = [];

    /// <summary>Buckets in which a resource was critical.</summary>
    public IReadOnlyList<FullBucket> Full { get; init; } = [];

    /// <summary>Hours in which a service failed often.</summary>
    public IReadOnlyList<FailingHour> Failing { get; init; } = [];

    /// <summary>Nodes whose failure alone would be systemic.</summary>
    public IReadOnlyList<CriticalSinglePoint> SinglePoints { get; init; } = [];

    /// <summary>From which share on a reach is systemic.</summary>
    public double Systemic { get; init; } = BlastThresholds.Default.Systemic;

    /// <summary>The same with nothing but what came after an instant.</summary>
    public AdviceFacts After(DateTime at) => this with
    {
        From = at,
        Incidents = [.. Incidents.Where(one => one.StartedAt >= at)],
        Retried = [.. Retried.Where(bucket => bucket.Start >= at)],
        Full = [.. Full.Where(bucket => bucket.Start >= at)],
        Failing = [.. Failing.Where(hour => hour.Start >= at)],
    };

    /// <summary>Incidents by where they came from, under the name that the graph knows.</summary>
    internal IEnumerable<IGrouping<string, Incident>> ByOrigin =>
        Incidents.Where(one => one.Origin is not null)
            .GroupBy(one => Graph.Number(one.Origin) is { } node ? Graph.Nodes[node] : one.Origin!, StringComparer.OrdinalIgnoreCase);

    /// <summary>How many callers that wait for its origin an incident hit.</summary>
    internal int CallersHit(Incident incident)
    {
        if (Graph.Number(incident.Origin) is not { } origin) return 0;
        var hit = CameOver.Hit(incident, Graph);
        return Graph.Into(origin).Count(call => Graph.Edges[call].Mode == CallMode.Sync && hit[Graph.Ends[call].Caller]);
    }

    /// <summary>How what may have brought an incident was rolled out: the change that it names, else the last release of its origin in the
    /// two hours before. Null where nobody said.</summary>
    internal RolloutStrategy? Strategy(Incident incident) =>
        (Linked.TryGetValue(incident.Id, out var linked)
            ? linked
            : Changes.LastOrDefault(change =>
                change.Kind == ChangeKind.Release
                && change.At <= incident.StartedAt && change.At >= incident.StartedAt - ReleaseWindow
                && string.Equals(change.Service, incident.Origin, StringComparison.OrdinalIgnoreCase)))?.Strategy;

    /// <summary>The bucket in which a resource of its origin was critical, from an hour before an incident to its end; null where there is
    /// none. Without an end it goes on.</summary>
    internal FullBucket? FullDuring(Incident incident)
    {
        var (from, to) = (incident.StartedAt - FullBefore, incident.MitigatedAt ?? incident.ResolvedAt ?? Graph.At);
        return Full.FirstOrDefault(bucket =>
            bucket.Start <= to && bucket.End >= from
            && string.Equals(bucket.Service, incident.Origin, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The buckets in which a circuit breaker of a call by or of a service opened.</summary>
    internal ILookup<string, OpenedBreaker> OpenedAt() =>
        Opened.SelectMany(one => new[] { (Service: one.Call.Caller, Bucket: one), (Service: one.Call.Callee, Bucket: one) })
            .ToLookup(one => one.Service, one => one.Bucket, StringComparer.OrdinalIgnoreCase);
}
