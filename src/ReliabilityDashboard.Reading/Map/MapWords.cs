using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Reading.Map;

/// <summary>The map in words.</summary>
public static class MapWords
{
    // In a sentence; the tables name all, and whole.
    private const int MostNamed = 6;

    /// <summary>"24 services of 6 teams, 31 incidents in the last 12 months. 2 nodes are critical single points: payments takes 71 % of
    /// entry traffic with it. 7 of 44 calls that wait have no timeout that counts."</summary>
    /// <param name="map">Whatever part of it is shown.</param>
    /// <param name="label">The period's name.</param>
    public static string Lede(GraphMap map, string label)
    {
        var (facts, graph) = (map.Facts, map.Facts.Graph);
        var services = graph.Catalogue.Services.Count();
        var incidents = $"{CountWords.Of(facts.AllIncidents, "incident")} {PeriodPhrase.In(label)}";
        if (graph.Edges.Count == 0) return $"{CountWords.Of(services, "service")} with {incidents}, and no call between them is known.";
        var teams = graph.Catalogue.Services.Select(name => graph.Catalogue.Find(name)?.Team).OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var said = CountWords.Of(services, "service") + (teams == 0 ? "" : $" of {CountWords.Of(teams, "team")}") + $", {incidents}.";
        if (Farthest(facts) is { } farthest)
            said += $" {CountWords.Of(facts.SinglePoints.Count, "node is a critical single point", "nodes are critical single points")}: "
                + Takes(farthest);
        var coverage = ProtectionCoverage.Of(graph.Edges);
        var without = coverage.Edges - coverage.Timeout.Yes;
        return without == 0 ? said
            : $"{said} {Typography.Number(without)} of {CountWords.Of(coverage.Edges, "call that waits", "calls that wait")} "
            + $"{(without == 1 ? "has" : "have")} no timeout that counts.";
    }

    /// <summary>"It reaches 5 of 24 services and 71 % of entry traffic. With checkout → payments protected, it stays with 2."</summary>
    public static string Lede(MapFailure failure, DependencyGraph graph)
    {
        var known = graph.Catalogue.KnownAt(graph.At);
        var (before, after) = (failure.Before.Modelled, failure.After.Modelled);
        if (before.Distances.Count == 0) return "By the graph it reaches nobody: no call that waits comes to it without a fallback.";
        var said = $"It reaches {before.Services.Count} of {CountWords.Of(known, "service")}"
            + (before.EntryTrafficShare is { } share ? $" and {RateWords.Share(share)} of entry traffic." : ".");
        if (failure.Tried == 0) return said;
        var what = failure.Calls.First(call => call.Stop == MapStop.Tried).Call.Name.InSentence;
        return $"{said} With {(failure.Tried == 1 ? what : $"{failure.Tried} calls")} protected, it "
            + (after.Services.Count == 0 ? "reaches no service." : after.Services.Count == before.Services.Count ? "still reaches as many."
                : $"stays with {after.Services.Count}.");
    }

    /// <summary>What believing only what is proven would change; null where it changes nothing.</summary>
    public static string? BothWorlds(MapFailure failure, ProtectionCredit credit)
    {
        var (stated, proven) = credit == ProtectionCredit.Stated
            ? (failure.Before, failure.OtherWorld) : (failure.OtherWorld, failure.Before);
        if (stated.Modelled.Distances.Count == proven.Modelled.Distances.Count) return null;
        return proven.Modelled.EntryTrafficShare is { } without && stated.Modelled.EntryTrafficShare is { } with && with != without
            ? $"If only proven protection holds, it takes {RateWords.Share(without)} of entry traffic instead of {RateWords.Share(with)}."
            : $"If only proven protection holds, it reaches {CountWords.Of(proven.Modelled.Distances.Count, "node")} instead of "
            + $"{Typography.Number(stated.Modelled.Distances.Count)}.";
    }

    /// <summary>"payments takes 71 % of entry traffic with it."</summary>
    public static string Takes(CriticalSinglePoint point) =>
        $"{Typography.Named(point.Name)} takes {Share(point.Unit, point.Share)} with it.";

    /// <summary>"71 % of entry traffic".</summary>
    public static string Share(ReachUnit unit, double share) =>
        $"{RateWords.Share(share)} of {(unit == ReachUnit.Traffic ? "entry traffic" : "services")}";

    /// <summary>"orders → delivery-slots → orders; orders → delivery-slots hidden"; a long circle by its shortest way, of which what is
    /// more than anybody reads is counted: "a → b → c → d → e → 35 more → a; 40 calls hidden".</summary>
    public static string Cycle(DependencyGraph graph, IReadOnlyList<string> cycle)
    {
        var walk = DependencyCycles.Walk(graph, cycle);
        var hidden = walk.Where(call => call.State == EdgeState.Hidden).ToList();
        var callers = walk.Select(call => Typography.Named(call.Caller)).ToList();
        if (callers.Count > MostNamed) callers = [.. callers.Take(MostNamed), $"{Typography.Number(callers.Count - MostNamed)} more"];
        return string.Join(" → ", callers.Append(Typography.Named(cycle[0]))) + hidden.Count switch
        {
            0 => "",
            <= MostNamed / 2 => $"; {SentenceWords.List(hidden.Select(call => call.Name.InSentence))} hidden",
            var many => $"; {CountWords.Of(many, "call")} hidden",
        };
    }

    /// <summary>"1.9 M a day", "310 a day"; null where nobody counted.</summary>
    public static string? Load(MapLine line) => line.LoadPerDay is { } load ? $"{Brief(load)} a day" : null;

    /// <summary>"1.9 M", "12 k", "310".</summary>
    public static string Brief(double count) => count switch
    {
        >= 999_500 => Typography.WithUnit(Typography.Number(count / 1e6, count < 9.95e6 ? 1 : 0), "M"),
        >= 9_950 => Typography.WithUnit(Typography.Number(count / 1e3), "k"),
        >= 999.5 => Typography.WithUnit(Typography.Number(count / 1e3, 1), "k"),
        _ => Typography.Number(count, count is > 0 and < 9.95 ? 1 : 0),
    };

    /// <summary>"5 of 6 protected", "queued, nothing waits".</summary>
    public static string Protection(MapLine line) => line switch
    {
        { IsQueued: true } => "queued, nothing waits",
        { Calls.Count: 1 } => OfOne(line.Calls[0]),
        _ => $"{line.Protected} of {line.Waiting} protected",
    };

    /// <summary>How a call is known, where that is worth a word; null for one that was declared and seen.</summary>
    public static string? State(EdgeState state) => state switch
    {
        EdgeState.Hidden => "hidden: seen, never declared",
        EdgeState.Unseen => "declared, not seen in 28 days",
        EdgeState.Untraced => "declared; its caller sends no traces",
        _ => null,
    };

    public static string Of(MapNodeKind kind, int members) => kind switch
    {
        MapNodeKind.Group => CountWords.Of(members, "service"),
        MapNodeKind.ThirdParty => "third party",
        MapNodeKind.Store => "datastore or resource",
        _ => "service",
    };

    /// <summary>"5 services · 2 others".</summary>
    public static string Members(MapFacts facts, MapNode box)
    {
        var services = box.Members.Count(node => facts.KindOf(node) == ServiceKind.Service);
        var others = box.Members.Count - services;
        return others == 0 ? CountWords.Of(services, "service")
            : services == 0 ? CountWords.Of(others, "datastore or third party", "datastores or third parties")
            : $"{CountWords.Of(services, "service")} · {CountWords.Of(others, "other")}";
    }

    // Signs and words are those of every list of calls.
    private static string OfOne(DependencyEdge call) => call switch
    {
        { Protection.Any: false } => "not protected",
        { IsProtected: false, Proof: null } => $"{Parts(call)}, not proven",
        { IsProtected: false, Proof.State: ProofState.Proven } => $"{Parts(call)}, proven too long ago",
        _ => $"{Parts(call)} {CallWords.Sign(call)} {CallWords.Standing(call)}",
    };

    private static string Parts(DependencyEdge call) =>
        string.Join(", ", ProtectionPart.All.Where(part => part.IsProvable && part.Of(call) == true).Select(part => part.Name));

    private static CriticalSinglePoint? Farthest(MapFacts facts) => facts.Findings.SinglePoints.MaxBy(point => point.Share);
}
