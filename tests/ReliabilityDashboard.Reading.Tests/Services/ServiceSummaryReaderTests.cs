using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics.Capacity;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Reading.Tests.Services;

[EveryDatabase]
public sealed class ServiceSummaryReaderTests : IAsyncLifetime
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static readonly DateTime Now = Organisation.At("2026-10-05T12:00:00Z");
    private static readonly Period Quarter = new(Organisation.At("2026-07-01"), Organisation.At("2026-10-01"));
    private Organisation organisation = null!;

    public async ValueTask InitializeAsync()
    {
        organisation = await Organisation.OpenAsync("2026-10-05T12:00:00Z");
        // web → pay → ledger, with a breaker on the first; mail is named by an incident alone, of attic nothing is heard.
        await organisation.SaveAsync(
            Service(1, "web", tier: 1), Service(2, "pay", target: 0.99), Service(3, "ledger"),
            new ServiceEntity { Id = 4, Name = "mail", NameKey = "mail" }, Service(5, "attic"));
        await organisation.SaveAsync(
            Call(1, 2, breaker: true), Call(2, 3),
            new SignalDay
            {
                ServiceId = 2, Day = new(2026, 9, 30), Requests = 1_000, Errors = 6, ImplicitErrors = 4, ErrorRequests = 1_000,
                ImplicitRequests = 1_000, RequestSeconds = 86_400, LatencyOk = "0.1:90;1:10",
            },
            new SignalDay { ServiceId = 1, Day = new(2026, 9, 30), Requests = 500 },
            new SessionDay { ServiceId = 1, Day = new(2026, 9, 30), Total = 10, CrashTotal = 10, Crashed = 1 },
            new UtilisationDay { ServiceId = 2, Resource = "disk", Day = new(2026, 10, 1), P95 = 0.4 },
            new UtilisationDay { ServiceId = 2, Resource = "pool", Day = new(2026, 10, 2), P95 = 0.9 });
        await organisation.IncidentsAsync(
            (one, _) => (one.StartedAt, one.ResolvedAt, one.ServiceId) = (Now.AddDays(-10), Now.AddDays(-10).AddHours(3), 2),
            (one, _) => (one.StartedAt, one.ResolvedAt, one.ServiceId) = (Now.AddDays(-11), Now.AddDays(-11).AddHours(5), 4),
            (one, _) => (one.StartedAt, one.ResolvedAt, one.ServiceId) = (Now.AddDays(-400), Now.AddDays(-300), 3),
            (one, _) => (one.StartedAt, one.ResolvedAt, one.ServiceId, one.Exercise) = (Now.AddDays(-9), Now.AddDays(-8), 3, true));
    }

    public ValueTask DisposeAsync() => organisation.DisposeAsync();

    [Fact]
    public async Task Services_stand_by_what_hurts_and_undeclared_and_silent_ones_are_named()
    {
        var all = await organisation.Get<ServiceSummaryReader>().ReadAsync(Quarter, Cancel);

        // Five hours, three hours; then by how many fail with them: the ledger takes all entry traffic along, web its own.
        Assert.Equal(["mail", "pay"], all.Services.Take(2).Select(one => one.Service.Name));
        Assert.Equal([5d, 3d, null], all.Services.Take(3).Select(one => one.IncidentHours));
        Assert.Equal(["mail"], all.Undeclared.Select(one => one.Service.Name));
        Assert.Equal(["attic"], all.Silent.Select(one => one.Service.Name));
        Assert.Equal(
            [
                "mail is never declared: records name them, no services file does.",
                "attic is silent: no incident, session, signal or call of this period speaks of them.",
            ],
            ServiceWords.Missing(all));
    }

    [Fact]
    public async Task One_line_tells_errors_latency_level_resource_and_protection()
    {
        var all = await organisation.Get<ServiceSummaryReader>().ReadAsync(Quarter, Cancel);
        ServiceSummary Of(string name) => all.Services.Single(one => one.Service.Name == name);

        var pay = Of("pay");
        Assert.Equal((1, 0.01, 1_000L), (pay.Incidents, pay.Signals!.SeenErrorRate.Value, pay.Signals.SeenErrorRate.N));
        Assert.Equal(0.55, pay.Signals.LatencyOk.P95!.Seconds, 9);
        // 1 % of 28 days and a half failed: as much as was promised for the window.
        Assert.Equal((0.99, 0.99), (pay.Level.Attained.Value, pay.Level.Target));
        Assert.Equal(1, pay.Level.Burn!.Value, 9);
        Assert.Equal(("pool", 0.9), (pay.Fullest!.Name, pay.Fullest.Level));
        Assert.Equal((1, 0), (pay.Calls.Edges, pay.Calls.Protected));
        Assert.Equal((1, 1, 1), (Of("web").Calls.Edges, Of("web").Calls.Protected, Of("web").Tier));
        Assert.Equal(Measured.Share(9, 10), Of("web").CrashFree);
        // A breaker alone stops nothing: web fails with the ledger, and with it all traffic that comes in.
        Assert.Equal((1d, true), (Of("ledger").Reach, Of("ledger").IsSinglePoint));
        Assert.Null(Of("mail").Signals);
        Assert.Equal(Measured.None, Of("mail").Level.Attained);
    }

    [Fact]
    public async Task One_service_is_found_by_any_name_with_its_calls_and_why_no_limit_is_shown()
    {
        await organisation.SaveAsync(new ServiceAlias { AliasKey = "billing", Alias = "Billing", ServiceId = 2 });
        var reader = organisation.Get<ServiceDetailReader>();

        var pay = (await reader.FindAsync("BILLING", Quarter, Cancel))!;

        Assert.Equal("pay", pay.Summary.Service.Name);
        Assert.Equal(["web"], pay.Callers.Select(call => pay.Graph.Graph.Edges[call].Caller));
        Assert.Equal(["ledger"], pay.Callees.Select(call => pay.Graph.Graph.Edges[call].Callee));
        Assert.Equal(NoCapacityLimit.NoData, pay.Capacity.Why);
        // Its incident says nothing of whom it hit, so the graph stands alone.
        Assert.Equal([1L], pay.Incidents.Select(one => one.Id));
        Assert.Equal((0, "web"), (pay.Spread.Incidents, Assert.Single(pay.Spread.Rows).Name));
        Assert.Null(await reader.FindAsync("nobody", Quarter, Cancel));
    }

    private static ServiceEntity Service(int id, string name, int? tier = null, double? target = null) =>
        new() { Id = id, Name = name, NameKey = name, Declared = true, Tier = tier, SlaTarget = target };

    private static DependencyEntity Call(int caller, int callee, bool? breaker = null) => new()
    {
        CallerId = caller, CalleeId = callee, Source = "files", Origin = DependencyOrigin.Declared, CircuitBreaker = breaker,
        ObservedAt = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
    };
}
