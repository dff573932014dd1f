using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Reading.Tests.Services;

public sealed class CoverageWordsTests
{
    private static readonly ProtectionCoverage Calls = new(
        44, new(31, 7, 6), new(5, 30, 9), new(0, 0, 44), new(12, 20, 12), new(9, 3, 2, 10, 20), 33, 0);

    [Fact]
    public void The_lede_says_how_many_are_protected_and_proven()
    {
        Assert.Equal("33 of 44 calls that wait are protected, none of them proven under fault.", CoverageWords.Lede(Calls));
        Assert.Equal(
            "33 of 44 calls that wait are protected, 4 of them proven under fault.", CoverageWords.Lede(Calls with { Proven = 4 }));
        Assert.Equal("0 of 44 calls that wait are protected.", CoverageWords.Lede(Calls with { Protected = 0 }));
        Assert.Equal("No call that waits is known.", CoverageWords.Lede(ProtectionCoverage.Of([])));
    }

    [Fact]
    public void What_a_call_lacks_is_told_apart_from_what_is_not_believed()
    {
        var call = new DependencyEdge("web", "pay", CallMode.Sync, ModeAssumed: false)
        {
            Protection = new(Timeout: true, CircuitBreaker: false, Bulkhead: null, Fallback: null),
        };
        Assert.Equal("has none", CoverageWords.Lacks(ProtectionPart.CircuitBreaker, call));
        Assert.Equal("nobody says so", CoverageWords.Lacks(ProtectionPart.Bulkhead, call));
        Assert.Equal("not proven", CoverageWords.Lacks(ProtectionPart.Timeout, call with { Credited = false }));
        Assert.Equal(
            "disproved",
            CoverageWords.Lacks(
                ProtectionPart.Timeout, call with { Credited = false, Proof = new(ProofState.Disproved, "e", DateTime.UnixEpoch) }));
    }

    [Fact]
    public void Where_only_proven_protection_counts_the_lede_says_what_the_figures_do() =>
        Assert.StartsWith(
            "0 of 44 calls that wait are protected as an experiment proved",
            CoverageWords.Lede(new(Calls, null), Calls with { Protected = 0 }, ProtectionCredit.Proven), StringComparison.Ordinal);

    [Fact]
    public void Timeouts_are_counted_with_what_nobody_said()
    {
        Assert.Equal("Timeouts on 31 of 44 calls that wait, 6 not stated.", CoverageWords.Timeouts(Calls, ProtectionCredit.Stated));
        Assert.Equal(
            "Timeouts on 31 of 44 calls that wait, 6 not stated or not proven.", CoverageWords.Timeouts(Calls, ProtectionCredit.Proven));
    }

    [Fact]
    public void Each_pattern_says_on_how_many_calls_it_stands_and_is_a_term()
    {
        Assert.Equal(
            [
                "on 5 of 44 calls that wait, 9 not stated", "on 0 of 44 calls that wait, 44 not stated",
                "on 9 of 14 calls that try again, 20 not stated", "on 12 of 44 calls that wait, 12 not stated", null, null,
            ],
            ResiliencePattern.All.Select(pattern =>
                pattern.StandsOn is { } stands ? CoverageWords.Of(stands(Calls), ProtectionCredit.Stated) : null));
        Assert.Equal(
            "on 9 of 14 calls that try again, 20 not stated",
            CoverageWords.Of(ResiliencePattern.All[2].StandsOn!(Calls), ProtectionCredit.Proven));
        Assert.All(ResiliencePattern.All, pattern => Assert.NotNull(Terms.Of(pattern.Name)));
        Assert.Equal(
            "on no call that tries again",
            CoverageWords.Of(ResiliencePattern.All[2].StandsOn!(ProtectionCoverage.Of([])), ProtectionCredit.Stated));
    }
}
