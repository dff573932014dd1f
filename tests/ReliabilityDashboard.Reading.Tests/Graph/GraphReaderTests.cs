using ReliabilityDashboard.Domain.Breakers;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Reading.Tests.Graph;

[EveryDatabase]
public sealed class GraphReaderTests : IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly DateTime Now = Organisation.At("2026-10-05T12:00:00Z");
    private Organisation organisation = null!;

    public async ValueTask InitializeAsync()
    {
        organisation = await Organisation.OpenAsync("2026-10-05T12:00:00Z");
        // web → pay → ledger, declared; web → mail seen alone; the ledger is known to people as books.
        await organisation.SaveAsync(Service(1, "web"), Service(2, "pay"), Service(3, "ledger"), Service(4, "mail"));
        await organisation.SaveAsync(
            new ServiceAlias { AliasKey = "books", Alias = "Books", ServiceId = 3 },
            Call(1, 2), Call(2, 3), Call(1, 2, Now.AddDays(-1)), Call(1, 4, Now.AddDays(-28)), Call(1, 4, Now.AddDays(-29)),
            new SignalDay { ServiceId = 1, Day = new(2026, 10, 1), Requests = 500 },
            new JourneyEntity
            {
                Id = 7, Name = "Buy", NameKey = "buy", ConversionRate = 0.5, AverageOrderValue = 10,
                Services = [new() { ServiceId = 2, Critical = true }],
            });
        await organisation.SaveAsync(
            new SessionDay { ServiceId = 1, JourneyId = 7, Day = new(2026, 10, 1), Total = 6_720 },
            new SessionDay { ServiceId = 1, JourneyId = 0, Day = new(2026, 10, 1), Total = 999 },
            new SessionDay { ServiceId = 1, JourneyId = 7, Day = new(2026, 9, 6), Total = 999 });
    }

    public ValueTask DisposeAsync() => organisation.DisposeAsync();

    [Fact]
    public async Task It_holds_calls_with_state_and_load_and_finds_them_under_any_name()
    {
        var graph = await ReadAsync();

        Assert.Equal(
            [("pay", "ledger", EdgeState.Untraced, null), ("web", "mail", EdgeState.Hidden, 10L), ("web", "pay", EdgeState.Both, 10L)],
            graph.Graph.Edges.Select(edge => (edge.Caller, edge.Callee, edge.State, edge.Load.Calls)));
        Assert.Equal((0, null), (graph.Call("PAY", "books"), graph.Call("ledger", "pay")));
        // A day later the call to mail was seen too long ago, a day earlier the one to pay not yet.
        var (later, earlier) = (await ReadAsync(Now.AddDays(1)), await ReadAsync(Now.AddDays(-1.5)));
        Assert.Equal(["ledger", "pay"], later.Graph.Edges.Select(edge => edge.Callee));
        Assert.Equal(
            [EdgeState.Untraced, EdgeState.Hidden, EdgeState.Unseen], earlier.Graph.Edges.Select(edge => edge.State));
        // With the load of the 28 days before it.
        Assert.Equal([null, 20L, null], earlier.Graph.Edges.Select(edge => edge.Load.Calls));
    }

    [Fact]
    public async Task A_failure_is_told_with_traffic_journeys_and_money()
    {
        var graph = await ReadAsync();
        var answer = WhatIf.Of("ledger", graph.Graph, graph.Question.Requests, graph.Question.Journeys);

        Assert.Equal([LossUnit.Money, LossUnit.Traffic, LossUnit.Services], graph.Question.Units);
        // 6 720 sessions of four weeks are ten an hour, half of them worth ten each; all users are taken to be hit.
        Assert.Equal((1, 50), (answer.Modelled.EntryTrafficShare, answer.MoneyPerHour));
        Assert.Equal(["Buy"], answer.Journeys);
    }

    [Fact]
    public async Task Failures_of_the_last_twelve_months_tell_rates_and_passing_on()
    {
        await organisation.IncidentsAsync(
            (incident, _) => (incident.StartedAt, incident.FailingDependency, incident.ServiceId) = (Now.AddDays(-364), "books", 2),
            (incident, _) => (incident.StartedAt, incident.ServiceId) = (Now.AddDays(-1), 3),
            (incident, _) => incident.StartedAt = Now.AddDays(-2),
            (incident, _) => (incident.StartedAt, incident.ServiceId) = (Now.AddDays(-400), 3),
            (incident, _) => (incident.StartedAt, incident.ServiceId, incident.Exercise) = (Now.AddDays(-1), 3, true));
        await organisation.SaveAsync(
            new Storage.Incidents.IncidentService { IncidentId = 1, ServiceId = 2 });
        var question = (await ReadAsync()).Question;

        Assert.Equal((2, 1), (question.Rates.Counts[question.Graph.Number("ledger")!.Value], question.Rates.OriginUnknown));
        // The year since local midnight of the day a year ago.
        Assert.Equal(365.5 / 91, question.Rates.Quarters, 1e-9);
        Assert.Single(question.CameOverCall[question.Graph.Number(new CallName("pay", "ledger"))!.Value]);
    }

    [Fact]
    public async Task A_call_is_told_under_any_name_with_what_was_said_of_it_and_none_of_a_name_that_nobody_knows()
    {
        await organisation.SaveAsync(new CallStatementEntity
        {
            CallerId = 2, CalleeId = 3, Call = "pay → ledger", Origin = DependencyOrigin.Person, Field = "timeout", Value = "yes",
            SaidAt = Now.AddDays(-1), SaidBy = "Ada",
        });
        var calls = organisation.Get<CallReader>();

        var call = await calls.FindAsync("PAY", "books", Cancel);
        Assert.Equal(("pay → ledger", true), (call!.Name.Text, call.Edge!.Protection.Timeout));
        Assert.Equal(("Ada", "yes"), Assert.Single(call.History) is var said ? (said.By, said.Value) : default);
        Assert.Null((await calls.FindAsync("ledger", "pay", Cancel))!.Edge);
        Assert.Null(await calls.FindAsync("pay", new('x', 300), Cancel));
    }

    [Fact]
    public async Task Findings_name_circles_and_single_points()
    {
        await organisation.SaveAsync(Call(3, 2));
        var findings = await organisation.Get<GraphFindingsReader>().ReadAsync(default, Cancel);

        Assert.Equal([["ledger", "pay"]], findings.Cycles);
        Assert.Equal(["ledger", "mail", "pay", "web"], findings.SinglePoints.Select(point => point.Name));
        Assert.Equal((1, 0), (findings.In(EdgeState.Hidden), findings.In(EdgeState.Unseen)));
    }

    private Task<OrganisationGraph> ReadAsync(DateTime? at = null) =>
        organisation.Get<GraphReader>().ReadAsync(ProtectionCredit.Stated, at, Cancel);

    private static ServiceEntity Service(int id, string name) => new() { Id = id, Name = name, NameKey = name, Declared = true };

    private static DependencyEntity Call(int caller, int callee, DateTime? seen = null) => new()
    {
        CallerId = caller, CalleeId = callee, Source = "files", Calls = seen is null ? null : 10,
        Origin = seen is null ? DependencyOrigin.Declared : DependencyOrigin.Observed,
        ObservedAt = seen ?? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
    };
}
