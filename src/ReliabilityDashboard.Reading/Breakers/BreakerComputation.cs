using System.Globalization;
using ReliabilityDashboard.Domain.Breakers;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Settings;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Reading.Breakers;

/// <summary>Computes the next best breakers; takes seconds in large organisations.</summary>
public sealed class BreakerComputation(GraphReader graphs, LossEstimates losses, SettingReader settings, TimeProvider time)
{
    private const int Seed = 1, MostTested = 3;

    /// <summary>The answer in a unit, or the usual one.</summary>
    /// <param name="unit">One that exists; else the answer has no plan and says so.</param>
    /// <param name="most">How many calls are proposed at most.</param>
    /// <param name="credit">Which protection is believed.</param>
    /// <param name="work">Watches and stops it.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<BreakerAnswer> RunAsync(
        LossUnit? unit, int most, ProtectionCredit credit, BreakerWork work, CancellationToken cancel)
    {
        var answer = await PlanAsync(unit, most, credit, work, cancel);
        return credit == ProtectionCredit.Stated ? answer with { TestFirst = await TestFirstAsync(unit, work, cancel) } : answer;
    }

    private async Task<IReadOnlyList<BreakerAnswer.AtStake>> TestFirstAsync(LossUnit? unit, BreakerWork work, CancellationToken cancel)
    {
        var believed = (await graphs.ReadAsync(ProtectionCredit.Stated, null, cancel)).Graph;
        var question = (await graphs.ReadAsync(ProtectionCredit.Proven, null, cancel)).Question;
        if ((unit ?? question.Units.Cast<LossUnit?>().FirstOrDefault()) is not { } chosen || !question.Units.Contains(chosen)) return [];
        var asked = question.In(chosen);
        var choice = new BreakerChoice(new HashSet<int>()) { Seed = Seed };
        bool IsOnlyStated(int call) =>
            question.Graph.Edges[call].Name is var name && believed.Number(name) is { } number && !believed.Edges[number].Spreads;
        int[] stated = [.. asked.Calls.Index().Where(call => call.Item is { } known && IsOnlyStated(known)).Select(call => call.Index)];
        if (stated.Length == 0) return [];
        var stake = await OnOwnThreadAsync(() => StakeOnProtection.Of(asked.Model, stated, choice, work), cancel);
        return
        [
            .. stake.Take(MostTested).Select(one => (Edge: question.Graph.Edges[asked.Calls[one.Call]!.Value], one.Removes))
                .Select(one => new BreakerAnswer.AtStake(one.Edge.Caller, one.Edge.Callee, one.Removes)),
        ];
    }

    // Those of the pool are for what people wait for.
    private static Task<T> OnOwnThreadAsync<T>(Func<T> compute, CancellationToken cancel) =>
        Task.Factory.StartNew(compute, cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private async Task<BreakerAnswer> PlanAsync(
        LossUnit? unit, int most, ProtectionCredit credit, BreakerWork work, CancellationToken cancel)
    {
        var graph = await graphs.ReadAsync(credit, null, cancel);
        var (question, now) = (graph.Question, time.GetUtcNow().UtcDateTime);
        var works = await settings.ReadAsync<double?>(SettingKeys.ProtectionWorks, cancel) ?? 1;
        if (!question.Graph.Edges.Any(edge => edge.Spreads))
            return BreakerAnswer.Without("No call is known that passes failures on.", now, works, question);
        if (question.Rates.Counts.All(count => count == 0))
            return BreakerAnswer.Without("No incident of the last 12 months says where it began.", now, works, question);
        if ((unit ?? question.Units.Cast<LossUnit?>().FirstOrDefault()) is not { } chosen || !question.Units.Contains(chosen))
            return BreakerAnswer.Without("There is nothing to say the loss in.", now, works, question);
        var asked = question.In(chosen);
        var behind = question.CameOverCall;
        var candidates = Enumerable.Range(0, asked.Calls.Count)
            .Where(call => asked.Calls[call] is { } known && behind[known].Count >= BreakerQuestion.EnoughIncidents).ToHashSet();
        var choice = new BreakerChoice(candidates) { Most = most, Works = works, Seed = Seed };
        var answer = await OnOwnThreadAsync(() => NextBreakers.Of(asked.Model, choice, work), cancel);
        var money = await losses.OfAsync(graph.History, [.. behind.SelectMany(incidents => incidents).Distinct()], cancel);
        return new Told(question, asked, money).Tell(answer, chosen, works, now);
    }

    /// <summary>Says numbers by their names.</summary>
    private sealed record Told(BreakerQuestion Question, AskedSpread Asked, IReadOnlyDictionary<long, IncidentMoney> Money)
    {
        public BreakerAnswer Tell(NextBreakers answer, LossUnit unit, double works, DateTime now) =>
            new(
                unit, Question.Units, answer.Samples, answer.Draws, Seed, now, works, Question.Rates.Quarters, Question.Rates.Counts.Sum(),
                BreakerAnswer.Drawn.Of(answer.Loss), answer.Share is { } share ? BreakerAnswer.Drawn.Of(share) : null,
                [.. answer.Plan.Select(Proposed)],
                [
                    .. answer.Callees.Select(one =>
                        new BreakerAnswer.AllInto(Question.Graph.Nodes[Asked.Nodes[one.Node]!.Value], one.Calls, one.Removes)),
                ],
                [.. answer.Others.Select(Other)], Question.Rates.OriginUnknown,
                answer.Plan.Count > 0 ? null
                    : answer.Others.Count > 0 ? "No call has enough history: fewer than two incidents came over each."
                    : "No call would remove anything.");

        private BreakerAnswer.Proposed Proposed(ProposedCall one)
        {
            var call = Asked.Calls[one.Call]!.Value;
            var edge = Question.Graph.Edges[call];
            return new(
                edge.Caller, edge.Callee, BreakerAnswer.Drawn.Of(one.Alone), BreakerAnswer.Drawn.Of(one.Together),
                // What stops asking but has nothing to give instead lacks the fallback alone.
                edge.Protection.CircuitBreaker == true ? "fallback" : ResiliencePattern.CircuitBreaker.Word,
                [
                    .. edge.ModeAssumed ? ["mode"] : Array.Empty<string>(), .. edge.FallbackAssumed ? ["fallback"] : Array.Empty<string>(),
                    .. Question.Passing.Trials(call) == 0 ? ["passes_on"] : Array.Empty<string>(),
                ],
                Behind(call));
        }

        private BreakerAnswer.Other Other(CallGain one)
        {
            var call = Asked.Calls[one.Call]!.Value;
            var edge = Question.Graph.Edges[call];
            return new(edge.Caller, edge.Callee, new(one.Removes), Behind(call));
        }

        private string[] Behind(int call) =>
        [
            .. DearestFirst.Of(Question.CameOverCall[call], Money).Select(one => one.Id.ToString(CultureInfo.InvariantCulture)),
        ];
    }
}
