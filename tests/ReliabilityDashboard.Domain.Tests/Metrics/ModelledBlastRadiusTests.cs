using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Services;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class ModelledBlastRadiusTests
{
    private static readonly DateTime Now = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    private static ServiceCatalogue Catalogue { get; } =
        new([
            .. new[] { "app", "site", "gateway", "cart", "search", "mail" }.Select(name => new Service(
                name, ServiceKind.Service, null, DateTime.UnixEpoch, true)),
            new Service("ledger-db", ServiceKind.Datastore, null, DateTime.UnixEpoch, true),
        ]);

    // app → gateway → cart → ledger-db; site → search; gateway → search with a fallback; cart → mail asynchronously.
    private static readonly DependencyEdge[] Edges =
    [
        Edge("app", "gateway"),
        Edge("gateway", "cart"),
        Edge("cart", "ledger-db"),
        Edge("site", "search"),
        Edge("gateway", "search") with
        {
            Protection = new() { Fallback = true },
        },
        Edge("cart", "mail") with
        {
            Mode = CallMode.Async,
        },
    ];

    private static DependencyEdge Edge(string caller, string callee) =>
        new(caller, callee, CallMode.Sync, false) { Protection = new() { Fallback = false } };

    private static ModelledBlast Of(
        string service, IReadOnlyList<DependencyEdge>? edges = null, Dictionary<string, long>? requests = null) =>
        ModelledBlastRadius.Of(
            service, new DependencyGraph(edges ?? Edges, Catalogue, Now),
            name => requests is not null && requests.TryGetValue(name, out var sum) ? sum : null);

    [Fact]
    public void It_reaches_all_that_wait_for_it_directly_or_not()
    {
        var cart = Of("cart");

        Assert.Equal(["app", "gateway"], cart.Services);
        // Two of the five services other than cart.
        Assert.Equal(0.4, cart.ServicesShare);
    }

    [Fact]
    public void A_call_of_a_service_to_itself_says_nothing()
    {
        DependencyEdge[] edges =
        [
            .. Edges,
            Edge("cart", "cart") with { ModeAssumed = true, Protection = default },
            Edge("app", "APP"),
        ];
        var cart = Of("cart", edges, new() { ["app"] = 300, ["site"] = 100 });

        Assert.Equal((0.4, false, false), (cart.ServicesShare, cart.ModeAssumed, cart.FallbackAssumed));
        // Nobody else calls app: requests still enter there.
        Assert.Equal(0.75, cart.EntryTrafficShare);
    }

    [Fact]
    public void A_fallback_and_an_asynchronous_call_stop_it()
    {
        Assert.Equal(["site"], Of("search").Services);
        Assert.Empty(Of("mail").Services);
        Assert.Equal(0, Of("mail").ServicesShare);
    }

    [Fact]
    public void Of_a_datastore_the_share_is_over_all_services() => Assert.Equal(3 / 6.0, Of("ledger-db").ServicesShare);

    [Fact]
    public void The_traffic_share_is_that_of_entry_services_that_meet_it()
    {
        var requests = new Dictionary<string, long>
        {
            ["app"] = 300,
            ["site"] = 100,
            ["gateway"] = 5000,
        };

        // Nobody calls app and site; only app reaches the cart. What goes on inside does not count.
        Assert.Equal(0.75, Of("cart", requests: requests).EntryTrafficShare);
        Assert.Equal(0.75, Of("app", requests: requests).EntryTrafficShare);
        Assert.Equal(0, Of("mail", requests: requests).EntryTrafficShare);
        Assert.Null(Of("cart").EntryTrafficShare);
    }

    [Fact]
    public void A_circle_of_calls_ends_and_the_service_itself_is_not_counted() =>
        Assert.Equal(["gateway"], Of("cart", [Edge("gateway", "cart"), Edge("cart", "gateway"), Edge("cart", "cart")]).Services);

    [Fact]
    public void What_was_assumed_is_told_only_of_edges_on_the_way()
    {
        DependencyEdge[] edges =
        [
            Edge("app", "gateway") with
            {
                ModeAssumed = true,
            },
            Edge("gateway", "cart") with
            {
                Protection = default,
            },
        ];

        Assert.Equal((true, true), (Of("cart", edges).ModeAssumed, Of("cart", edges).FallbackAssumed));
        Assert.Equal((true, false), (Of("gateway", edges).ModeAssumed, Of("gateway", edges).FallbackAssumed));
    }

    [Fact]
    public void Alone_there_is_nothing_to_share() =>
        Assert.Null(
            ModelledBlastRadius
                .Of(
                    "only",
                    new DependencyGraph(
                        [], new ServiceCatalogue([new Service("only", ServiceKind.Service, null, DateTime.UnixEpoch, true)]), Now),
                    _ => null)
                .ServicesShare
        );
}
