using ReliabilityDashboard.Domain.Breakers;

namespace ReliabilityDashboard.Domain.Tests.Breakers;

/// <summary>Models written short, and what comes of them by looking at every state.</summary>
internal static class Spreads
{
    public static SpreadModel Model(
        int nodes, IEnumerable<(int Caller, int Callee, double Passing)> calls, Func<int, double> rate, bool originCounts = false)
    {
        var sorted = calls.OrderBy(call => call.Caller).ThenBy(call => call.Callee).ToList();
        return new()
        {
            Values = [.. Enumerable.Repeat(1.0 / (nodes - 1), nodes)],
            Calls = [.. sorted.Select(call => new SpreadCall(call.Caller, call.Callee))],
            Rates = new([.. Enumerable.Range(0, nodes).Select(rate)], [.. sorted.Select(call => call.Passing)]),
            OriginCounts = originCounts,
        };
    }

    public static int CallOf(this SpreadModel model, int caller, int callee) => model.Calls.ToList().IndexOf(new(caller, callee));

    public static BreakerChoice Choice(this SpreadModel model, double works = 1) =>
        new(Enumerable.Range(0, model.Calls.Count).ToHashSet()) { Works = works };

    public static NextBreakers Ask(this SpreadModel model, BreakerChoice? choice = null) =>
        NextBreakers.Of(model, choice ?? model.Choice(), BreakerWork.Unwatched);

    /// <summary>What each call would remove alone: where none may be proposed, all are told beside the plan.</summary>
    public static double[] Gains(this SpreadModel model, double works = 1)
    {
        var gains = new double[model.Calls.Count];
        foreach (var gain in model.Ask(new(new HashSet<int>()) { Works = works }).Others) gains[gain.Call] = gain.Removes;
        return gains;
    }

    public static SpreadModel With(this SpreadModel model, Func<int, double, double> passing) =>
        model with { Rates = model.Rates with { Passing = [.. model.Rates.Passing.Select((p, call) => passing(call, p))] } };

    /// <summary>The loss by the definition: every state of the calls, every origin, walked by itself.</summary>
    public static double LossByDefinition(this SpreadModel model, IReadOnlyCollection<int> isProtected, double works)
    {
        double[] passing = [.. model.Rates.Passing.Select((p, call) => isProtected.Contains(call) ? p * (1 - works) : p)];
        int[] tossed = [.. Enumerable.Range(0, passing.Length).Where(call => passing[call] is > 0 and < 1)];
        var loss = 0.0;
        for (var state = 0; state < 1 << tossed.Length; state++)
        {
            var weight = 1.0;
            var live = passing.Select(p => p >= 1).ToArray();
            for (var i = 0; i < tossed.Length; i++)
            {
                live[tossed[i]] = (state >> i & 1) != 0;
                weight *= live[tossed[i]] ? passing[tossed[i]] : 1 - passing[tossed[i]];
            }
            loss += weight * LossOf(model, live);
        }
        return loss;
    }

    private static double LossOf(SpreadModel model, bool[] live)
    {
        var loss = 0.0;
        for (var origin = 0; origin < model.Values.Count; origin++)
        {
            var reached = new List<int> { origin };
            for (var i = 0; i < reached.Count; i++)
                for (var call = 0; call < live.Length; call++)
                    if (live[call] && model.Calls[call].Callee == reached[i] && !reached.Contains(model.Calls[call].Caller))
                        reached.Add(model.Calls[call].Caller);
            loss += model.Rates.Origins[origin] * reached.Skip(model.OriginCounts ? 0 : 1).Sum(node => model.Values[node]);
        }
        return loss;
    }

    /// <summary>The plan by the definition, with nothing kept from step to step.</summary>
    public static List<int> PlanByDefinition(this SpreadModel model, BreakerChoice choice)
    {
        double Loss(IEnumerable<int> calls) => model.LossByDefinition([.. calls], choice.Works);
        int? Best(IReadOnlyCollection<int> given, IEnumerable<int> among)
        {
            (int? best, var least) = (null, Loss(given) - 1e-9 * Loss([]));
            foreach (var call in among.Except(given).Order())
                if (Loss([.. given, call]) is var loss && loss < least) (best, least) = (call, loss - 1e-9 * Loss([]));
            return best;
        }
        var plan = new List<int>();
        while (plan.Count < choice.Most && Best(plan, choice.Candidates) is { } call) plan.Add(call);
        foreach (var call in plan.ToList())
        {
            List<int> rest = [.. plan.Where(other => other != call)];
            if (Best(rest, choice.Candidates) is { } better && Loss([.. rest, better]) < Loss(plan) - 1e-9 * Loss([]))
                plan[plan.IndexOf(call)] = better;
        }
        var ordered = new List<int>();
        while (ordered.Count < plan.Count) ordered.Add(Best(ordered, plan) ?? plan.Except(ordered).Min());
        return ordered;
    }
}
