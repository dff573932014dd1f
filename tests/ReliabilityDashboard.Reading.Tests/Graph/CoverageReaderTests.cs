using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Reading.Tests.Graph;

/// <summary>How calls are protected by team and over time, what it costs where they are not, and what only proofs would leave.</summary>
[EveryDatabase]
public sealed class CoverageReaderTests : IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly DateTime Now = Organisation.At("2026-10-05T12:00:00Z");
    private readonly MadeProofs proofs = new();
    private Organisation organisation = null!;

    public async ValueTask InitializeAsync()
    {
        organisation = await Organisation.OpenAsync(
            "2026-10-05T12:00:00Z", services => services.Replace(ServiceDescriptor.Singleton<ICallProofSource>(proofs)));
        // web → pay → ledger, web → mail; web falls back on pay, pay waits without end.
        await organisation.SaveAsync(
            Service(1, "web", "Shop"), Service(2, "pay", "Money"), Service(3, "ledger", "Money"), Service(4, "mail", null));
        await organisation.SaveAsync(
            Call(1, 2, fallback: "cache", timeoutMs: 500), Call(2, 3, timeoutMs: 0), Call(1, 4),
            Call(4, 3, CallMode.Async));
    }

    public ValueTask DisposeAsync() => organisation.DisposeAsync();

    [Fact]
    public async Task Teams_are_told_apart_by_the_caller()
    {
        var all = await ReadAsync();

        Assert.Equal((3, 1), (all.All.Edges, all.All.Protected));
        Assert.Equal([("Money", 1, 0), ("Shop", 2, 1)], all.Teams.Select(one => (one.Team, one.Calls.Edges, one.Calls.Protected)));
        var money = await ReadAsync("money");
        Assert.Equal((1, "ledger"), (money.All.Edges, Assert.Single(money.Waiting).Call.Callee));
    }

    [Fact]
    public async Task Calls_without_a_protection_stand_by_what_came_over_them()
    {
        await organisation.IncidentsAsync(
            (incident, _) => (incident.StartedAt, incident.ServiceId, incident.ServicesGiven) = (Now.AddDays(-3), 3, true),
            (incident, _) => (incident.StartedAt, incident.ServiceId, incident.ServicesGiven) = (Now.AddDays(-2), 3, true));
        await organisation.SaveAsync(
            new IncidentService { IncidentId = 1, ServiceId = 2 }, new IncidentService { IncidentId = 2, ServiceId = 2 });

        var all = await ReadAsync();

        Assert.Equal(
            [("pay → ledger", 2), ("web → mail", 0)],
            all.Without(ProtectionPart.Timeout).Select(one => (one.Call.Name.Text, one.Incidents.Count)));
        Assert.Equal(3, all.Without(ProtectionPart.Retry).Count());
        Assert.Equal([2L, 1L], all.Waiting[0].Incidents.Select(incident => incident.Id));
    }

    [Fact]
    public async Task Months_have_what_held_at_their_end()
    {
        await organisation.SaveAsync(
            Said("timeout", "yes", "2026-08-20"), Said("timeout", null, "2026-09-10"),
            new DependencyEntity
            {
                CallerId = 3, CalleeId = 4, Origin = DependencyOrigin.Observed, ObservedAt = Organisation.At("2026-06-10"),
                Source = "traces", TimeoutMs = 5,
            });

        var months = await organisation.Get<CoverageReader>().OverTimeAsync(null, _ => true, Cancel);

        Assert.Equal(
            [("2025-11-01", 3, 1), ("2026-05-01", 3, 1), ("2026-06-01", 4, 2), ("2026-07-01", 3, 1), ("2026-08-01", 3, 2),
             ("2026-09-01", 3, 1), ("2026-10-01", 3, 1)],
            months.Where((_, place) => place is 0 or >= 6).Select(month =>
                ($"{month.Month.From:yyyy-MM-dd}", month.Calls.Edges, month.Calls.Timeout.Yes)));
        var shop = await organisation.Get<CoverageReader>().OverTimeAsync(null, caller => caller == "web", Cancel);
        Assert.All(shop, month => Assert.Equal((2, 1), (month.Calls.Edges, month.Calls.Timeout.Yes)));
    }

    [Fact]
    public async Task Without_proofs_nothing_is_proven_and_the_other_world_is_told()
    {
        var worlds = await organisation.Get<CreditWorldsReader>().ReadAsync(Cancel);

        // The ledger reaches pay alone while web falls back; if that does not hold, web too: two of three others.
        Assert.Equal(new("ledger", ReachUnit.Services, 1 / 3.0, 2 / 3.0), worlds.Worst);
        Assert.Equal(
            "1 of 3 calls that wait is protected, none of them proven under fault; if only proven ones hold, ledger takes 66.7\u202F% "
                + "of services instead of 33.3\u202F%.",
            CoverageWords.Lede(worlds));
        Assert.Equal(0, (await organisation.Get<CoverageReader>().ReadAsync(ProtectionCredit.Proven, [], Cancel)).All.Protected);
    }

    [Fact]
    public async Task A_proof_makes_both_worlds_one_and_what_was_disproved_counts_in_neither()
    {
        proofs.Of[new("web", "pay")] = new(ProofState.Proven, "e1", Now.AddDays(-10)) { Environment = "staging" };
        var proven = await organisation.Get<CoverageReader>().ReadAsync(ProtectionCredit.Proven, [], Cancel);
        Assert.Equal((1, 1), (proven.All.Protected, proven.All.Proven));
        Assert.Null((await organisation.Get<CreditWorldsReader>().ReadAsync(Cancel)).Worst);
        Assert.Equal(
            "Held under fault on 25 Sep 2026 in staging.",
            CallWords.Standing(proven.Graph.Graph.Edges[proven.Graph.Call("web", "pay")!.Value], Domain.Time.ReportingCalendar.Utc));

        proofs.Of[new("web", "pay")] = new(ProofState.Disproved, "e2", Now.AddDays(-1));
        organisation.Clock.Pass(TimeSpan.FromMinutes(5));
        await organisation.SaveAsync(Said("critical", "yes", "2026-10-01"));
        var stated = await organisation.Get<GraphReader>().ReadAsync(ProtectionCredit.Stated, Now.AddMinutes(1), Cancel);
        Assert.True(stated.Graph.Edges[stated.Call("web", "pay")!.Value].Spreads);
    }

    [Fact]
    public async Task What_people_set_counts_where_nobody_asks_for_another()
    {
        await organisation.Get<SettingWriter>().SetAsync<ProtectionCredit?>(
            SettingKeys.ProtectionCredit, ProtectionCredit.Proven, "Ada", Cancel);

        Assert.Equal(ProtectionCredit.Proven, (await ReadAsync()).Graph.Credit);
        Assert.Equal(
            ProtectionCredit.Stated, (await organisation.Get<GraphReader>().ReadAsync(ProtectionCredit.Stated, null, Cancel)).Credit);
    }

    private Task<CoverageOverview> ReadAsync(params string[] teams) => organisation.Get<CoverageReader>().ReadAsync(null, teams, Cancel);

    private static ServiceEntity Service(int id, string name, string? team) =>
        new() { Id = id, Name = name, NameKey = name, Declared = true, Team = team };

    private static DependencyEntity Call(
        int caller, int callee, CallMode? mode = null, string? fallback = null, int? timeoutMs = null) => new()
    {
        CallerId = caller, CalleeId = callee, Source = "files", Mode = mode, Fallback = fallback, TimeoutMs = timeoutMs,
        ObservedAt = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
    };

    /// <summary>What Ada says of the call to the ledger.</summary>
    private static CallStatementEntity Said(string field, string? value, string at) => new()
    {
        CallerId = 2, CalleeId = 3, Call = "pay → ledger", Origin = DependencyOrigin.Person, Field = field, Value = value,
        SaidAt = Organisation.At(at), SaidBy = "Ada",
    };

    /// <summary>What experiments would have found.</summary>
    private sealed class MadeProofs : ICallProofSource
    {
        public Dictionary<CallName, CallProof> Of { get; } = [];

        public Task<IReadOnlyDictionary<CallName, CallProof>> ReadAsync(DateTime at, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyDictionary<CallName, CallProof>>(Of);
    }
}
