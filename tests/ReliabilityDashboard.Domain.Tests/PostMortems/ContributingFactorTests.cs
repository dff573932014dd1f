using ReliabilityDashboard.Domain.PostMortems;

namespace ReliabilityDashboard.Domain.Tests.PostMortems;

public sealed class ContributingFactorTests
{
    [Fact]
    public void What_is_the_same_but_for_spaces_and_capitals_stands_once_and_as_it_stands_elsewhere() =>
        Assert.Equal(
            ["Missing timeout", "load"],
            ContributingFactor.Distinct(
                ["  missing   TIMEOUT ", "load", "", "Load", "Missing timeout"], ["Missing timeout", "Retry storm"]));

    [Fact]
    public void What_one_adds_and_another_takes_away_holds_for_both()
    {
        var seen = new PostMortem { Title = "t", Factors = ["load", "no timeout"] };
        var stored = seen with { Factors = ["load", "no timeout", "retry storm"] };
        var wanted = seen with { Factors = ["no timeout", "night"] };
        Assert.Equal(["no timeout", "retry storm", "night"], PostMortemMerge.Of(stored, seen, wanted, Guid.NewGuid).Content.Factors);
    }
}
