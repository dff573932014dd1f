namespace ReliabilityDashboard.Domain.Breakers;

/// <summary>The few calls whose protection removes most of what failures cost in a quarter.</summary>
/// <param name="Samples">How many samples stand behind it; null where it is exact.</param>
/// <param name="Draws">How many draws make the intervals.</param>
/// <param name="Loss">The expected loss of a quarter as it is.</param>
/// <param name="Share">What all of the plan remove together / the loss.</param>
/// <param name="Plan">The proposed calls, each given those before it.</param>
/// <param name="Callees">The three nodes with at least two calls that remove most where all of these are protected.</param>
/// <param name="Others">Calls with too little history to be proposed, those that would remove most first; those that would remove nothing
/// are left out.</param>
public sealed record NextBreakers(
    int? Samples, int Draws, DrawnValue Loss, DrawnValue? Share, IReadOnlyList<ProposedCall> Plan, IReadOnlyList<CalleeGain> Callees,
    IReadOnlyList<CallGain> Others)
{
    private const int MostCallees = 3, CalleesLookedAt = 12;

    /// <summary>Chooses the calls: greedily, each given those before; then each in turn gives way to the call that removes most together
    /// with the rest, if that is more; then in greedy order. Equal: the smaller by caller and callee.</summary>
    public static NextBreakers Of(SpreadModel model, BreakerChoice choice, BreakerWork work)
    {
        var graph = new SpreadGraph(model);
        choice = choice with { Candidates = choice.Candidates.Where(call => !model.Calls[call].IsFixed).ToHashSet() };
        var live = LiveCalls.Of(model, choice);
        var isExact = live.IsExact;
        work.Stage(0, 0.35);
        var nothing = new ProtectedSpread(graph, live, choice.Works, work);
        work.Stage(0.35, 0.8);
        var plan = Ordered(Improved(Greedy(nothing, choice), choice), nothing);
        work.Stage(0.8, 1);
        var drawn = DrawnLosses.Of(graph, plan, choice, work);
        var exact = isExact || drawn is null ? Exact(nothing, plan) : null;
        DrawnValue Value(Func<DrawnWorld, double> figure) =>
            new(exact is not null ? figure(exact) : drawn!.Worlds.Average(figure), drawn?.IntervalOf(figure));
        var proposed = plan.Select((call, i) => new ProposedCall(
            call, Value(world => world.Loss - world.Alone[i]), Value(world => world.Loss - world.Together[i]))).ToList();
        var loss = Value(world => world.Loss);
        return new(
            isExact ? null : live.Samples, drawn?.Worlds.Count ?? 0, loss,
            loss.Value > 0 && proposed.Count > 0
                ? new(Math.Min(1, proposed[^1].Together.Value / loss.Value), drawn?.IntervalOf(world => world.ShareRemoved))
                : null,
            proposed, CalleesOf(nothing, graph, live, choice),
            [
                .. Enumerable.Range(0, model.Calls.Count)
                    .Where(call => !choice.Candidates.Contains(call) && !model.Calls[call].IsFixed)
                    .Where(call => nothing.Removes(call) > nothing.Rounding)
                    .Select(call => new CallGain(call, nothing.Removes(call)))
                    .OrderByDescending(gain => gain.Removes).ThenBy(gain => gain.Call),
            ]);
    }

    private static List<ProtectedSpread> Greedy(ProtectedSpread nothing, BreakerChoice choice)
    {
        List<ProtectedSpread> steps = [nothing];
        while (steps.Count <= choice.Most && Best(steps[^1], choice.Candidates) is { } call) steps.Add(steps[^1].Toggled(call));
        return steps;
    }

    // The set after the pass.
    private static HashSet<int> Improved(List<ProtectedSpread> steps, BreakerChoice choice)
    {
        var now = steps[^1];
        var inTurn = steps.Skip(1).Select((step, i) => step.Protected.Except(steps[i].Protected).Single()).ToList();
        foreach (var call in inTurn)
        {
            var rest = now.Toggled(call);
            if (Best(rest, choice.Candidates) is { } better && rest.Removes(better) > rest.Removes(call) + rest.Rounding)
                now = rest.Toggled(better);
        }
        return now.Protected;
    }

    private static List<int> Ordered(HashSet<int> calls, ProtectedSpread nothing)
    {
        var (ordered, now) = (new List<int>(), nothing);
        while (ordered.Count < calls.Count)
        {
            // Together they may remove what none does alone.
            var next = Best(now, calls) ?? calls.Except(ordered).Min();
            ordered.Add(next);
            if (ordered.Count < calls.Count) now = now.Toggled(next);
        }
        return ordered;
    }

    private static int? Best(ProtectedSpread spread, IReadOnlySet<int> candidates)
    {
        int? best = null;
        var most = spread.Rounding;
        foreach (var call in candidates.Where(call => !spread.Protected.Contains(call)).Order())
        {
            if (spread.Removes(call) <= most) continue;
            (best, most) = (call, spread.Removes(call) + spread.Rounding);
        }
        return best;
    }

    private static DrawnWorld Exact(ProtectedSpread nothing, List<int> plan)
    {
        var (together, now) = (new List<double>(), nothing);
        foreach (var call in plan)
        {
            now = now.Toggled(call);
            together.Add(now.Loss);
        }
        return new(nothing.Loss, [.. plan.Select(call => nothing.Loss - nothing.Removes(call))], [.. together]);
    }

    private static IReadOnlyList<CalleeGain> CalleesOf(
        ProtectedSpread nothing, SpreadGraph graph, LiveCalls live, BreakerChoice choice)
    {
        var (model, loss) = (graph.Model, new SpreadLoss(graph));
        // A protection that does not always work is told from leaving calls out only for those that could be among the first.
        var looked = Enumerable.Range(0, graph.Nodes)
            .Select(node => (Node: node, Calls: graph.FromCallee[graph.FromCalleeStart[node]..graph.FromCalleeStart[node + 1]]))
            .Where(callee => callee.Calls.Length >= 2 && !Array.Exists(callee.Calls, call => model.Calls[call].IsFixed))
            .Where(callee => nothing.RemovesAllInto(callee.Node) > nothing.Rounding)
            .OrderByDescending(callee => nothing.RemovesAllInto(callee.Node)).ThenBy(callee => callee.Node)
            .Take(CalleesLookedAt);
        var gains =
            from callee in looked
            let removes = choice.Works >= 1
                ? nothing.RemovesAllInto(callee.Node)
                : nothing.Loss - loss.Of(model.Rates.Origins, live.Protect(callee.Calls, 1 - choice.Works))[0]
            orderby removes descending, callee.Node
            select new CalleeGain(callee.Node, callee.Calls.Length, removes);
        return [.. gains.Take(MostCallees)];
    }
}
