using ReliabilityDashboard.Domain.Dependencies;

namespace ReliabilityDashboard.Domain.Tests.Dependencies;

public sealed class DependencyEdgesTests
{
    private static readonly DateTime Now = Graphs.Now;

    private static DependencyFact Fact(
        DependencyOrigin origin, double? daysAgo = null, CallMode? mode = null, bool? fallback = null, string caller = "web",
        string callee = "cart") =>
        new(caller, callee, origin)
        {
            At = daysAgo is { } days ? Now.AddDays(-days) : null,
            Mode = mode,
            Protection = new() { Fallback = fallback },
        };

    private static DependencyFact Declared(CallMode? mode = null, bool? fallback = null) =>
        Fact(DependencyOrigin.Declared, null, mode, fallback);

    private static DependencyFact Observed(double daysAgo, CallMode? mode = null, bool? fallback = null) =>
        Fact(DependencyOrigin.Observed, daysAgo, mode, fallback, "Web", "Cart");

    private static DependencyEdge One(params DependencyFact[] facts) => Assert.Single(DependencyEdges.At(facts, Now));

    [Fact]
    public void Declared_and_observed_are_one_call_and_the_observed_mode_wins()
    {
        var edge = One(Declared(CallMode.Async, true), Observed(0.1, CallMode.Sync));

        Assert.Equal((CallMode.Sync, false, true, false), (edge.Mode, edge.ModeAssumed, edge.Protection.Fallback, edge.FallbackAssumed));
        Assert.Equal((EdgeState.Both, Now.AddDays(-0.1)), (edge.State, edge.LastObserved));
    }

    [Fact]
    public void Of_several_observations_the_newest_that_says_it_holds_of_any_age()
    {
        Assert.Equal(CallMode.Async, One(Observed(3, CallMode.Sync), Observed(1, CallMode.Async)).Mode);
        Assert.Equal(CallMode.Async, One(Observed(300, CallMode.Async), Observed(1), Declared(CallMode.Sync)).Mode);
    }

    [Fact]
    public void A_persons_word_stands_field_by_field_and_makes_no_call()
    {
        var edge = One(Declared(CallMode.Async, true), Observed(1, CallMode.Async), Fact(DependencyOrigin.Person, 9, CallMode.Sync));

        Assert.Equal((CallMode.Sync, true), (edge.Mode, edge.Protection.Fallback));
        Assert.Empty(DependencyEdges.At([Fact(DependencyOrigin.Person, 9, CallMode.Sync)], Now));
    }

    [Fact]
    public void A_persons_word_holds_from_its_instant_on_and_what_it_stands_over_is_kept()
    {
        DependencyFact[] facts =
        [
            Declared(CallMode.Async), Fact(DependencyOrigin.Person, 9, CallMode.Sync), Fact(DependencyOrigin.Person, 5, CallMode.Async),
        ];
        DependencyEdge At(double daysAgo) => Assert.Single(DependencyEdges.At(facts, Now.AddDays(-daysAgo)));

        Assert.Equal((CallMode.Async, CallMode.Sync, CallMode.Async), (At(10).Mode, At(9).Mode, At(0).Mode));
        Assert.Empty(At(10).ByPeople);
        Assert.Equal(("mode", "sync", "async", Now.AddDays(-9)), At(6).ByPeople is [var said]
            ? (said.Field.Word, said.Value, said.Source, said.At!.Value) : default);
    }

    [Theory]
    [InlineData(true, 1, EdgeState.Both)]
    [InlineData(true, 90, EdgeState.Untraced)]
    [InlineData(false, 1, EdgeState.Hidden)]
    [InlineData(false, 90, null)]
    public void A_person_declares_a_call_or_takes_its_declaration_away(bool declares, double seenDaysAgo, EdgeState? state) =>
        Assert.Equal(
            state,
            DependencyEdges.At(
                [Declared(), Observed(seenDaysAgo), Fact(DependencyOrigin.Person, 2) with { IsDeclared = declares }], Now)
                .SingleOrDefault()?.State);

    [Fact]
    public void What_was_said_holds_as_of_the_instant_and_before_the_first_the_first()
    {
        DependencyFact[] facts =
        [
            Fact(DependencyOrigin.Declared, 60, CallMode.Async), Fact(DependencyOrigin.Declared, 20, CallMode.Sync),
        ];
        CallMode At(double daysAgo) => Assert.Single(DependencyEdges.At(facts, Now.AddDays(-daysAgo))).Mode;

        Assert.Equal((CallMode.Sync, CallMode.Async, CallMode.Async), (At(0), At(21), At(90)));
    }

    [Fact]
    public void What_nobody_said_is_sync_without_a_fallback_and_marked()
    {
        var edge = One(Declared());

        Assert.Equal((CallMode.Sync, true, true, true), (edge.Mode, edge.ModeAssumed, edge.FallbackAssumed, edge.Spreads));
        Assert.False(One(Declared(CallMode.Sync, false)).FallbackAssumed);
    }

    [Fact]
    public void A_call_that_was_only_observed_counts_for_28_days_and_not_before_it_was_seen()
    {
        Assert.Equal(EdgeState.Hidden, One(Observed(28)).State);
        Assert.Empty(DependencyEdges.At([Observed(28.001)], Now));
        Assert.Empty(DependencyEdges.At([Observed(1)], Now.AddDays(-2)));
        var old = One(Declared(), Observed(90));
        Assert.Equal((EdgeState.Untraced, Now.AddDays(-90)), (old.State, old.LastObserved));
    }

    [Fact]
    public void A_declared_call_is_unseen_only_where_its_caller_was_seen_calling()
    {
        var edges = DependencyEdges.At([Declared(), Fact(DependencyOrigin.Observed, 2, caller: "WEB", callee: "mail")], Now);

        Assert.Equal([("cart", EdgeState.Unseen), ("mail", EdgeState.Hidden)], edges.Select(edge => (edge.Callee, edge.State)));
    }

    [Fact]
    public void A_call_of_a_service_to_itself_is_none() =>
        Assert.Empty(DependencyEdges.At([Fact(DependencyOrigin.Declared, caller: "cart", callee: "CART")], Now));

    [Theory]
    [InlineData(CallMode.Sync, null, true)]
    [InlineData(CallMode.Sync, true, false)]
    [InlineData(CallMode.Async, null, false)]
    public void Failures_spread_over_calls_that_wait_and_have_no_fallback(CallMode mode, bool? fallback, bool spreads) =>
        Assert.Equal(spreads, One(Declared(mode, fallback)).Spreads);

    [Fact]
    public void Load_is_found_by_name_and_its_shares_are_ratios_of_sums()
    {
        var load = new CallLoad(5000, 2, 900, 30, 3000, 100, 2000);
        var edge = Assert.Single(
            DependencyEdges.At([Observed(1)], Now, new Dictionary<CallName, CallLoad> { [new("web", "cart")] = load }));

        Assert.Equal((0.01, 0.05), (edge.Load.ErrorShare, edge.Load.RetriesPerCall));
        Assert.Equal((null, null, null), (CallLoad.None.Calls, CallLoad.None.ErrorShare, CallLoad.None.RetriesPerCall));
    }

    [Theory]
    [InlineData(0, "none", false, false)]
    [InlineData(800, "cache", true, true)]
    [InlineData(null, "", null, null)]
    public void Written_protection_is_there_or_not_or_not_stated(int? timeout, string fallback, bool? waits, bool? falls) =>
        Assert.Equal(new(waits, null, null, falls), CallProtection.Of(timeout, null, null, fallback));
}
