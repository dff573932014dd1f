using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Services;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Which services a failure of one would reach: those that reach it over calls that wait and have no fallback.</summary>
public static class ModelledBlastRadius
{
    /// <summary>The spread of a failure of a service.</summary>
    /// <param name="service">Its name, of any case.</param>
    /// <param name="edges">The dependency graph as it holds now.</param>
    /// <param name="catalogue">What is a service, and how many are known.</param>
    /// <param name="now">UTC instant.</param>
    /// <param name="requests">Requests of a service over the last 28 days; null where none are stored.</param>
    public static ModelledBlast Of(
        string service, IReadOnlyList<DependencyEdge> edges, ServiceCatalogue catalogue, DateTime now, Func<string, long?> requests)
    {
        // A call of a service to itself carries a failure nowhere, and makes it no callee of others.
        DependencyEdge[] between = [.. edges.Where(edge => !edge.Caller.Equals(edge.Callee, StringComparison.OrdinalIgnoreCase))];
        var spreading = between.Where(edge => edge.Spreads).ToLookup(edge => edge.Callee, StringComparer.OrdinalIgnoreCase);
        var reached = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { service };
        var onTheWay = new List<DependencyEdge>();
        var next = new Queue<string>([service]);
        while (next.TryDequeue(out var callee))
        {
            foreach (var edge in spreading[callee])
            {
                onTheWay.Add(edge);
                if (reached.Add(edge.Caller))
                    next.Enqueue(edge.Caller);
            }
        }
        // It counts services: what it passes on the way may be something else.
        string[] services =
        [
            .. reached
                .Where(name => catalogue.IsService(name) && !name.Equals(service, StringComparison.OrdinalIgnoreCase))
                .Order(StringComparer.OrdinalIgnoreCase),
        ];
        var others = catalogue.KnownAt(now) - (catalogue.IsService(service) ? 1 : 0);
        return new(
            services, others > 0 ? Math.Min(1, services.Length / (double)others) : null, EntryShare(reached, between, catalogue, requests),
            onTheWay.Exists(edge => edge.ModeAssumed), onTheWay.Exists(edge => edge.FallbackAssumed));
    }

    // Entry services are those that nobody calls, in whatever way.
    private static double? EntryShare(
        HashSet<string> reached, DependencyEdge[] edges, ServiceCatalogue catalogue, Func<string, long?> requests)
    {
        var called = edges.Select(edge => edge.Callee).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (met, all) = (0L, 0L);
        foreach (var name in catalogue.Services.Where(name => !called.Contains(name)))
        {
            if (requests(name) is not { } traffic)
                continue;
            all += traffic;
            if (reached.Contains(name))
                met += traffic;
        }
        return all > 0 ? (double)met / all : null;
    }
}

/// <summary>How far a failure of one service would spread by the dependency graph.</summary>
/// <param name="Services">Names of the services that it would reach, in alphabetical order.</param>
/// <param name="ServicesShare">Their share of the other known services; null where no other is known.</param>
/// <param name="EntryTrafficShare">Share of the requests at the edge of the system that would meet it; null without traffic.</param>
/// <param name="ModeAssumed">For an edge on the way nobody said whether the caller waits.</param>
/// <param name="FallbackAssumed">For an edge on the way nobody said whether there is a fallback.</param>
public sealed record ModelledBlast(
    IReadOnlyList<string> Services, double? ServicesShare, double? EntryTrafficShare, bool ModeAssumed, bool FallbackAssumed);
