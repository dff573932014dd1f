using ReliabilityDashboard.Domain.Breakers;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Journeys;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Tests.Dependencies;

namespace ReliabilityDashboard.Domain.Tests.Breakers;

/// <summary>From graph, history and values to numbers.</summary>
public sealed class BreakerQuestionTests
{
    // Two callers of pay; pay fails eight times in four quarters, half of them reach web.
    private static readonly DependencyGraph Graph = Graphs.Of("app>pay", "web>pay");

    private static BreakerQuestion Question(Dictionary<string, long>? requests = null, params string[] critical) =>
        Histories.Ask(
            Graph,
            [.. Histories.Hit("pay", "pay", "web").Times(4), .. Histories.Hit("pay", "pay").Times(4)],
            requests,
            critical.Length == 0 ? [] : [new(new Journey("checkout", 10, 0.1, 10, 100) { CriticalServices = critical }, 100, true)]);

    private static NextBreakers Answer(BreakerQuestion question, LossUnit unit) => question.In(unit).Model.Ask();

    [Fact]
    public void A_unit_exists_where_its_values_do()
    {
        Assert.Equal([LossUnit.Services], Question().Units);
        Assert.Equal([LossUnit.Traffic, LossUnit.Services], Question(new() { ["web"] = 10 }).Units);
        Assert.Equal([LossUnit.Money, LossUnit.Services], Question(null, "web").Units);
        Assert.Equal([LossUnit.Services], Question(null, "nobody").Units);
    }

    [Fact]
    public void In_services_each_other_one_counts_alike()
    {
        var question = Question();
        var (rate, web) = (question.Rates.PerQuarter, Graph.CallOf("web>pay"));
        var (pay, passing) = (Graph.Number("pay")!.Value, Enumerable.Range(0, 2).Select(question.Passing.Of).ToArray());
        var answer = Answer(question, LossUnit.Services);

        Assert.Equal(rate[pay] * (passing[0] + passing[1]) / 2, answer.Loss.Value, 1e-9);
        Assert.Equal(web, answer.Plan[0].Call);
        Assert.Equal([4, 0], new[] { web, Graph.CallOf("app>pay") }.Select(call => question.CameOverCall[call].Count));
    }

    [Fact]
    public void In_traffic_the_origins_own_requests_count_too()
    {
        var question = Question(new() { ["web"] = 300, ["app"] = 100 });
        var rate = question.Rates.PerQuarter;
        int Node(string name) => Graph.Number(name)!.Value;
        var expected = rate[Node("pay")] * (0.75 * question.Passing.Of(1) + 0.25 * question.Passing.Of(0))
            + 0.75 * rate[Node("web")] + 0.25 * rate[Node("app")];

        Assert.Equal(expected, Answer(question, LossUnit.Traffic).Loss.Value, 1e-9);
    }

    [Fact]
    public void In_money_a_journey_stops_with_any_service_it_needs_for_as_long_as_a_failure_lasts()
    {
        var needsWeb = Question(null, "web");
        var rate = needsWeb.Rates.PerQuarter;
        var (pay, web) = (rate[Graph.Number("pay")!.Value], rate[Graph.Number("web")!.Value]);
        var answer = Answer(needsWeb, LossUnit.Money);

        // An hour each, since none has an end, of 100.
        Assert.Equal(100 * (pay * needsWeb.Passing.Of(1) + web), answer.Loss.Value, 1e-9);
        Assert.Equal(100 * pay * needsWeb.Passing.Of(1), Assert.Single(answer.Plan).Alone.Value, 1e-9);
        var asked = needsWeb.In(LossUnit.Money);
        Assert.Equal(("pay", 2), (Graph.Nodes[asked.Nodes[answer.Callees[0].Node]!.Value], answer.Callees[0].Calls));
        // Where it needs pay itself no call to pay saves it.
        var needsBoth = Answer(Question(null, "web", "pay"), LossUnit.Money);
        Assert.Equal(100 * (pay + web), needsBoth.Loss.Value, 1e-9);
        Assert.Empty(needsBoth.Plan);
        Assert.Empty(needsBoth.Callees);
    }

    [Fact]
    public void Calls_to_what_a_journey_needs_are_told_apart_from_the_journey()
    {
        // shop waits for web, and both journeys need web or shop: only what comes over the call to web can be kept away.
        var graph = Graphs.Of("shop>web", "kiosk>web");
        JourneyWorth Worth(string name, string critical, double value) =>
            new(new Journey(name, 1, 1, 1, value) { CriticalServices = [critical] }, value, true);
        var question = Histories.Ask(
            graph, Histories.Hit("web", "web", "shop", "kiosk").Times(4), null,
            Worth("buy", "web", 1000), Worth("browse", "shop", 10), Worth("stand", "kiosk", 10));
        var answer = Answer(question, LossUnit.Money);

        var calls = question.In(LossUnit.Money).Calls;
        Assert.Equal(["kiosk>web", "shop>web"], answer.Plan.Select(one => graph.NameOf(calls[one.Call]!.Value)));
        Assert.Equal(answer.Plan[1].Together.Value, Assert.Single(answer.Callees).Removes, 1e-9);
    }

    [Fact]
    public void The_mean_of_the_draws_comes_to_the_exact_loss()
    {
        var graph = Graphs.Of("a>b", "b>c", "d>c", "e>d");
        var question = Histories.Ask(
            graph,
            [
                .. Histories.Hit("c", "c", "b").Times(9), .. Histories.Hit("c", "c", "d", "e").Times(5),
                .. Histories.Hit("b", "b", "a").Times(3),
            ]);
        var model = question.In(LossUnit.Services).Model;
        var exact = model.Ask();
        var random = new Random(1);
        var drawn = Enumerable.Range(0, 3_000).Average(_ => (model with { Rates = model.Draw!(random), Draw = null }).Ask().Loss.Value);

        Assert.Null(exact.Samples);
        Assert.Equal(exact.Loss.Value, drawn, 0.03 * exact.Loss.Value);
        Assert.InRange(exact.Loss.Value, exact.Loss.Interval!.Value.Low!.Value, exact.Loss.Interval.Value.High!.Value);
    }

    [Fact]
    public void The_answer_does_not_depend_on_the_order_of_what_was_given()
    {
        string[] calls = [.. Enumerable.Range(0, 40).Select(i => $"s{i * 7 % 20}>s{(i * 11 + i / 20 + 3) % 20}").Distinct()];
        var incidents = Enumerable.Range(0, 30).Select(i => Histories.Hit($"s{i % 7}", $"s{i % 7}", $"s{i % 5}", $"s{i % 11}")).ToArray();
        string[] Plan(IEnumerable<string> given, IEnumerable<Domain.Incidents.Incident> history)
        {
            var graph = Graphs.Of([.. given]);
            var asked = Histories.Ask(graph, history).In(LossUnit.Services);
            var answer = asked.Model.Ask(asked.Model.Choice() with { Draws = 20 });
            return [.. answer.Plan.Select(one => graph.NameOf(asked.Calls[one.Call]!.Value))];
        }

        Assert.Equal(Plan(calls, incidents), Plan(calls.Reverse(), incidents.Reverse()));
        Assert.Equal(5, Plan(calls, incidents).Length);
    }
}
