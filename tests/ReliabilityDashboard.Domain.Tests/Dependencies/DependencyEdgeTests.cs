using ReliabilityDashboard.Domain.Dependencies;

namespace ReliabilityDashboard.Domain.Tests.Dependencies;

public sealed class DependencyEdgeTests
{
    private static readonly DateTime Now = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    private static DependencyFact Declared(CallMode? mode = null, string? fallback = null) =>
        new("web", "cart", DependencyOrigin.Declared, mode, fallback, null);

    private static DependencyFact Observed(TimeSpan ago, CallMode? mode = null, string? fallback = null) =>
        new("Web", "Cart", DependencyOrigin.Observed, mode, fallback, Now - ago);

    [Fact]
    public void Declared_and_observed_are_one_edge_and_the_observed_mode_wins()
    {
        var edge = Assert.Single(
            DependencyEdge.At([Declared(CallMode.Async, "cache"), Observed(TimeSpan.FromHours(1), CallMode.Sync)], Now));

        Assert.Equal((CallMode.Sync, false, true, false), (edge.Mode, edge.ModeAssumed, edge.HasFallback, edge.FallbackAssumed));
    }

    [Fact]
    public void Of_several_observations_the_newest_holds() =>
        Assert.Equal(
            CallMode.Async,
            Assert
                .Single(
                    DependencyEdge.At([Observed(TimeSpan.FromDays(3), CallMode.Sync), Observed(TimeSpan.FromDays(1), CallMode.Async)], Now))
                .Mode
        );

    [Fact]
    public void What_nobody_said_is_sync_without_a_fallback_and_marked()
    {
        var edge = Assert.Single(DependencyEdge.At([Declared()], Now));

        Assert.Equal(
            (CallMode.Sync, true, false, true, true), (edge.Mode, edge.ModeAssumed, edge.HasFallback, edge.FallbackAssumed, edge.Spreads));
    }

    [Fact]
    public void A_fallback_that_was_looked_for_and_not_found_is_none_and_not_assumed()
    {
        var edge = Assert.Single(DependencyEdge.At([Declared(CallMode.Sync, "none")], Now));

        Assert.Equal((false, false), (edge.HasFallback, edge.FallbackAssumed));
    }

    [Fact]
    public void An_edge_that_was_only_observed_counts_for_28_days()
    {
        Assert.Single(DependencyEdge.At([Observed(TimeSpan.FromDays(28))], Now));
        Assert.Empty(DependencyEdge.At([Observed(TimeSpan.FromDays(28) + TimeSpan.FromSeconds(1))], Now));
        Assert.Single(DependencyEdge.At([Declared(), Observed(TimeSpan.FromDays(90))], Now));
    }

    [Theory]
    [InlineData(CallMode.Sync, null, true)]
    [InlineData(CallMode.Sync, "cache", false)]
    [InlineData(CallMode.Async, null, false)]
    public void Failures_spread_over_calls_that_wait_and_have_no_fallback(CallMode mode, string? fallback, bool spreads) =>
        Assert.Equal(spreads, Assert.Single(DependencyEdge.At([Declared(mode, fallback)], Now)).Spreads);
}
