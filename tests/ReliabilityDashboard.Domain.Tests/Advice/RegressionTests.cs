using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Tests.Dependencies;

namespace ReliabilityDashboard.Domain.Tests.Advice;

/// <summary>Of what was done only what came after counts.</summary>
public sealed class RegressionTests
{
    [Theory]
    [InlineData(0, 2.0)]
    [InlineData(2, 1.0)]
    [InlineData(3, null)]
    public void Incidents_before_no_longer_count(int days, double? strength)
    {
        var facts = Advised.In(
            Graphs.Of("web>pay"),
            Advised.Of("pay", IncidentCategory.Resource).Times(4).Select(one => one with { Trigger = Trigger.Growth }));
        var found = facts.By("growth-exhaustion")[0];

        var again = PatternAdvice.Find(found.Rule, found.Id, facts.After(Advised.Start.AddDays(days)));

        Assert.Equal((found.Id, strength), (again?.Id ?? found.Id, again?.Strength));
        Assert.Null(PatternAdvice.Find(found.Rule, "of another place", facts));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_call_without_a_timeout_counts_where_it_was_seen_after(int minutes, bool counts)
    {
        var seen = Advised.Start;
        var edge = Graphs.Call("web>pay") with
        {
            State = EdgeState.Hidden, LastObserved = seen, Protection = new CallProtection { Timeout = false },
        };
        var facts = Advised.In(Graphs.Of([edge]));

        Assert.NotEmpty(facts.By("no-timeout"));
        Assert.Equal(counts, facts.After(seen.AddMinutes(minutes)).By("no-timeout").Count > 0);
    }

    [Fact]
    public void Buckets_before_no_longer_count()
    {
        var call = new CallName("web", "pay");
        var facts = Advised.In(Graphs.Of("web>pay")) with
        {
            Retried = [.. Enumerable.Range(0, 4).Select(hour =>
                new RetriedBucket(call, Advised.Start.AddHours(hour), Advised.Start.AddHours(hour + 1), 100, 60, 20))],
        };

        Assert.Single(facts.After(Advised.Start.AddHours(1)).By("retry-storm"));
        Assert.Empty(facts.After(Advised.Start.AddHours(2)).By("retry-storm"));
    }
}
