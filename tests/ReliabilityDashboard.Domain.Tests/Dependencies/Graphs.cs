using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Services;

namespace ReliabilityDashboard.Domain.Tests.Dependencies;

/// <summary>Graphs written short: <c>a>b</c> waits without a fallback, <c>a>b?</c> has one, <c>a>b~</c> does not wait.</summary>
internal static class Graphs
{
    public static readonly DateTime Now = Utc.At("2026-03-01T12:00:00Z");

    public static DependencyEdge Call(string text)
    {
        var ends = text.TrimEnd('?', '~').Split('>');
        return new(ends[0], ends[1], text.EndsWith('~') ? CallMode.Async : CallMode.Sync, false)
        {
            Protection = new() { Fallback = text.EndsWith('?') },
        };
    }

    public static ServiceCatalogue Services(IEnumerable<string> names) =>
        new(names.Select(name => new Service(name, ServiceKind.Service, null, DateTime.UnixEpoch, true)));

    /// <summary>Every name of a call is a service.</summary>
    public static DependencyGraph Of(params IReadOnlyList<string> calls) => Of(calls.Select(Call));

    public static DependencyGraph Of(IEnumerable<DependencyEdge> calls, ProtectionCredit credit = ProtectionCredit.Stated)
    {
        var edges = calls.ToList();
        return new(edges, Services(edges.SelectMany(edge => new[] { edge.Caller, edge.Callee })), Now, credit);
    }

    public static int CallOf(this DependencyGraph graph, string call) => graph.Number(Call(call).Name)!.Value;

    public static HashSet<int> Numbers(this DependencyGraph graph, params IEnumerable<string> calls) => [.. calls.Select(graph.CallOf)];

    public static string NameOf(this DependencyGraph graph, int call) => $"{graph.Edges[call].Caller}>{graph.Edges[call].Callee}";
}
