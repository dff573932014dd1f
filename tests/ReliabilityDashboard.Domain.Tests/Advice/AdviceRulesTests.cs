using System.Text.RegularExpressions;
using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Statistics;
using ReliabilityDashboard.Domain.Tests.Dependencies;

namespace ReliabilityDashboard.Domain.Tests.Advice;

public sealed class AdviceRulesTests
{
    [Fact]
    public void The_file_holds_the_eleven_rules_each_with_its_pattern()
    {
        Assert.Equal(
            [
                "integration-edge", "no-timeout", "retry-storm", "shared-pool", "growth-exhaustion", "black-hole", "peripheral-in-the-way",
                "release-logic", "silent-data", "late-eyes", "single-point",
            ],
            AdviceRules.All.Select(rule => rule.Id));
        Assert.All(AdviceRules.All, rule =>
        {
            Assert.All([rule.Pattern.Against, rule.Pattern.When, rule.Pattern.Complexity], Assert.NotEmpty);
            var places = Regex.Matches(rule.Sentence, @"\{(\w+)\}").Select(place => place.Groups[1].Value);
            Assert.Equal(rule.Target == AdviceTargetKind.Service, places.Contains("service"));
            Assert.Equal(rule.Target == AdviceTargetKind.Call, places.Contains("callee"));
        });
        Assert.Equal(
            ["integration-edge", "shared-pool", "growth-exhaustion", "release-logic", "silent-data"],
            AdviceRules.All.Where(rule => rule.TellsChance).Select(rule => rule.Id));
    }

    [Fact]
    public void An_advice_keeps_its_id_and_another_target_has_another()
    {
        string IdOf(string origin, int times) =>
            Advised.In(Graphs.Of("web>pay"), Advised.Of(origin, IncidentCategory.Resource).Times(times).Select(one =>
                one with { Trigger = Trigger.Growth })).By("growth-exhaustion")[0].Id;

        Assert.Equal(IdOf("pay", 2), IdOf("PAY", 5));
        Assert.NotEqual(IdOf("pay", 2), IdOf("web", 2));
        Assert.Matches("^growth-exhaustion-[0-9a-f]{16}$", IdOf("a/b c?", 2));
    }

    [Fact]
    public void The_strongest_stands_first_and_a_name_is_no_place_in_a_sentence()
    {
        var failure = Advised.Of("{times}", IncidentCategory.Data) with { DetectedAt = Advised.Start.AddHours(2) };
        var advice = PatternAdvice.Of(
            Advised.In(Graphs.Of("web>pay"), [.. failure.Times(2), .. (failure with { Service = "pay" }).Times(3)]));

        Assert.Equal(["pay", "{times}"], advice.Select(one => one.Target.Text));
        Assert.StartsWith("Wrong data of {times} went unnoticed for over an hour twice:", advice[1].Title, StringComparison.Ordinal);
        Assert.Empty(PatternAdvice.Of(Advised.In(Graphs.Of())));
    }

    [Theory]
    [InlineData(7, 7, 0.5, 0.0078125)]
    [InlineData(10, 11, 0.5, 0.005859375)]
    [InlineData(0, 0, 0.5, 1)]
    [InlineData(1, 0, 0.5, 0)]
    [InlineData(1, 3, 0, 0)]
    [InlineData(3, 3, 1, 1)]
    public void The_upper_tail_of_a_binomial(int k, int n, double p, double tail) =>
        Assert.Equal(tail, BinomialTail.AtLeast(k, n, p), 1e-12);
}
