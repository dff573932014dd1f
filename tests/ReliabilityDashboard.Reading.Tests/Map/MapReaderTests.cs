using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Reading.Map;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Reading.Tests.Map;

[EitherDatabase]
public sealed class MapReaderTests : IAsyncLifetime
{
    private const int Many = 40;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly DateTime Now = Organisation.At("2026-10-05T12:00:00Z");
    private static readonly Period Quarter = new(Organisation.At("2026-07-01"), Organisation.At("2026-10-01"));

    private readonly Proofs proofs = new();
    private Organisation organisation = null!;

    // web → pay → ledger → bank, a third party; pay → queue without waiting; cart → pay with a fallback; ledger and books wait for each
    // other, one of both hidden. A hub is called by forty.
    public async ValueTask InitializeAsync()
    {
        organisation = await Organisation.OpenAsync(
            "2026-10-05T12:00:00Z",
            services => services.AddSingleton<ICallProofSource>(proofs));
        await organisation.SaveAsync(
            Service(1, "web", "Shop", tier: 1), Service(2, "pay", "Money", tier: 1), Service(3, "ledger", "Money"),
            new ServiceEntity { Id = 4, Name = "bank", NameKey = "bank", Declared = true, Kind = ServiceKind.ThirdParty, Team = "Money" },
            Service(5, "queue", "Money"), Service(6, "cart", "Shop"), Service(7, "books", "Money"), Service(8, "hub", "Hub"));
        await organisation.SaveAsync([.. Enumerable.Range(0, Many).Select(i => Service(100 + i, $"user-{i:00}", $"Users {i % 20:00}"))]);
        await organisation.SaveAsync(
            new ServiceAlias { AliasKey = "psp", Alias = "psp", ServiceId = 4 },
            Call(1, 2), Call(2, 3), Call(3, 4), Call(2, 5, CallMode.Async), Call(6, 2, fallback: "later"), Call(3, 7),
            Call(7, 3, observed: Now.AddDays(-1), calls: 2_800, errors: 84),
            new SignalDay { ServiceId = 1, Day = new(2026, 10, 1), Requests = 300 },
            new SignalDay { ServiceId = 6, Day = new(2026, 10, 1), Requests = 100 },
            new JourneyEntity
            {
                Id = 7, Name = "Buy", NameKey = "buy", ConversionRate = 0.5, AverageOrderValue = 10, SessionsPerHour = 100,
                Services = [new() { ServiceId = 2, Critical = true }],
            });
        await organisation.SaveAsync([.. Enumerable.Range(0, Many).Select(i => Call(100 + i, 8))]);
        await organisation.IncidentsAsync(
            (one, _) => (one.StartedAt, one.ServiceId) = (Now.AddDays(-10), 2),
            (one, _) => (one.StartedAt, one.ServiceId, one.FailingDependency) = (Now.AddDays(-20), 2, "psp"));
    }

    public ValueTask DisposeAsync() => organisation.DisposeAsync();

    [Fact]
    public async Task Teams_are_boxes_with_the_calls_between_them_summed_and_third_parties_stand_alone()
    {
        var map = await ReadAsync(new());

        Assert.Equal(MapKind.Boxes, map.Kind);
        Assert.Equal(
            [("Money", MapNodeKind.Group, 4), ("Shop", MapNodeKind.Group, 2), ("bank", MapNodeKind.ThirdParty, 1)],
            map.Nodes.Where(node => !node.Name.StartsWith("User", StringComparison.Ordinal) && node.Name != "Hub")
                .Select(node => (node.Name, node.Kind, node.Members.Count)));
        var line = map.Lines.Single(line => line.From == MapNode.IdOfBox("Shop"));
        Assert.Equal((MapNode.IdOfBox("Money"), 2, 1), (line.To, line.Waiting, line.Protected));
        // Most incidents first; what the bank was the origin of counts at the bank and at who filed it.
        Assert.Equal("pay", map.Facts.Graph.Nodes[map.Nodes.Single(node => node.Name == "Money").Members[0]]);
        Assert.Equal((2, 1), (Incidents(map, "pay"), Incidents(map, "bank")));
        // It takes 75 % of entry traffic along, as the bank does: the cart does without. Of equals those with most incidents stand first.
        Assert.Equal(["pay", "bank"], map.Ranked.Take(2).Select(node => map.Facts.Graph.Nodes[node]));
        Assert.Equal(0.75, map.Facts.Reach[map.Ranked[0]].Share);
    }

    [Theory]
    [InlineData(MapGrouping.Tier, "No tier", "Tier 1")]
    [InlineData(MapGrouping.Journey, "Buy", "No journey")]
    public async Task Boxes_are_tiers_or_journeys_too(MapGrouping by, string one, string other)
    {
        var map = await ReadAsync(new() { Grouping = by });
        Assert.Equal([one, other, "bank"], map.Nodes.Select(node => node.Name));
    }

    [Fact]
    public async Task An_opened_box_shows_its_services_beside_the_other_boxes_and_whoever_is_found_opens_theirs()
    {
        foreach (var question in new MapQuestion[] { new() { Open = "money" }, new() { Find = "books" } })
        {
            var map = await ReadAsync(question);
            Assert.Equal((MapKind.OpenBox, "Money"), (map.Kind, map.Opened));
            Assert.Superset(new HashSet<string> { "pay", "ledger", "books", "Shop", "bank" }, Names(map).ToHashSet());
            Assert.Equal(question.Find, map.Nodes.SingleOrDefault(node => node.IsFound)?.Name);
            var back = map.Lines.Single(line => line.From == MapNode.IdOf("books"));
            Assert.Equal((true, true, 100.0, true), (back.IsHidden, back.IsInCycle, back.LoadPerDay, back.IsFailing));
        }
        var gone = await ReadAsync(new() { Open = "Nobody" });
        Assert.Equal((MapKind.Boxes, "There is no box “Nobody” now. All of them are shown."), (gone.Kind, Assert.Single(gone.Untold)));
    }

    [Fact]
    public async Task A_service_stands_with_its_neighbours_those_left_out_are_counted_and_can_be_opened()
    {
        var near = await ReadAsync(new() { Focus = "pay", Hops = 1 });
        Assert.Equal(["cart", "ledger", "pay", "queue", "web"], near.Nodes.Select(node => node.Name));
        // bank and books.
        Assert.Equal(2, near.Nodes.Single(node => node.Name == "ledger").Unshown);

        var usual = await ReadAsync(new() { Focus = "pay" });
        Assert.Equal(["bank", "books", "cart", "ledger", "pay", "queue", "web"], usual.Nodes.Select(node => node.Name));

        var hub = await ReadAsync(new() { Focus = "hub" });
        Assert.Equal((37, 4), (hub.Nodes.Count, hub.Nodes.Single(node => node.Name == "hub").Unshown));
        Assert.Equal(Many + 1, (await ReadAsync(new() { Focus = "hub", More = ["hub"] })).Nodes.Count);
    }

    [Fact]
    public async Task What_is_searched_is_shown_with_the_way_that_leads_there()
    {
        var map = await ReadAsync(new() { Focus = "web", Hops = 1, Find = "psp" });
        Assert.Equal(["bank", "ledger", "pay", "web"], map.Nodes.Select(node => node.Name));
        Assert.Equal("bank", map.Nodes.Single(node => node.IsFound).Name);
        var gone = await ReadAsync(new() { Focus = "web", Find = "nobody" });
        Assert.StartsWith("There is no service “nobody” now", Assert.Single(gone.Untold), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_and_what_stands_out_narrow_what_is_shown()
    {
        Assert.Equal(["cart", "web"], Names(await ReadAsync(new() { Grouping = MapGrouping.Service, Teams = ["shop"] })));
        Assert.Equal(["pay"], Names(await ReadAsync(new() { Grouping = MapGrouping.Service, Journeys = ["Buy"] })));
        Assert.Equal(["books", "ledger"], Names(await ReadAsync(new() { Showing = MapFinding.Cycles })));
        Assert.Equal(["books", "ledger"], Names(await ReadAsync(new() { Showing = MapFinding.Hidden })));
    }

    [Fact]
    public async Task A_failure_walks_to_its_callers_and_is_stopped_by_a_fallback_and_by_what_is_tried()
    {
        var map = await ReadAsync(new() { Fails = "psp" });
        Assert.Equal("bank", map.Failure!.Name);
        Assert.Equal(
            [("bank", 0, MapFate.Fails), ("books", 2, MapFate.Reached), ("cart", null, MapFate.Untouched), ("ledger", 1, MapFate.Reached),
                ("pay", 2, MapFate.Reached), ("queue", null, MapFate.Untouched), ("web", 3, MapFate.Reached)],
            map.Nodes.Select(node => (node.Name, node.Distance, node.Fate)));
        Assert.Equal(0.75, map.Failure.Before.Modelled.EntryTrafficShare);
        // 100 sessions × ½ × 10.
        Assert.Equal((500, 500), (map.Failure.Before.MoneyPerHour, map.Failure.After.MoneyPerHour));
        Assert.Equal(MapStop.Today, Line(map, "cart", "pay").Stop);
        Assert.True(Line(map, "web", "pay").IsOnTheWay);
        // Callers stand above, each as far as the failure is away.
        Assert.Equal((3, 0), (Row(map, "bank"), Row(map, "web")));

        var tried = await ReadAsync(new() { Fails = "bank", Protect = [new("pay", "ledger"), new("web", "nobody")] });
        Assert.Equal([("pay", MapFate.Spared), ("web", MapFate.Spared)], tried.Nodes.Where(node => node.Fate == MapFate.Spared)
            .Select(node => (node.Name, node.Fate)));
        Assert.Equal((0, 0), (tried.Failure!.After.MoneyPerHour, tried.Failure.After.Modelled.EntryTrafficShare));
        Assert.Equal(MapStop.Tried, Line(tried, "pay", "ledger").Stop);
        Assert.Contains("web → nobody", Assert.Single(tried.Untold), StringComparison.Ordinal);
        Assert.Equal("It reaches 4 of 47 services and 75.0\u202F% of entry traffic. With pay → ledger protected, it stays with 2.",
            MapWords.Lede(tried.Failure, tried.Facts.Graph));
    }

    [Fact]
    public async Task Believing_only_what_is_proven_lets_a_failure_go_where_a_fallback_is_only_stated()
    {
        var stated = await ReadAsync(new() { Fails = "bank" });
        Assert.Equal(
            "If only proven protection holds, it takes 100.0\u202F% of entry traffic instead of 75.0\u202F%.",
            MapWords.BothWorlds(stated.Failure!, ProtectionCredit.Stated));
        Assert.Equal("fallback ○ stated", MapWords.Protection(Line(stated, "cart", "pay")));

        var proven = await ReadAsync(new() { Fails = "bank", Credit = ProtectionCredit.Proven });
        Assert.Equal(MapFate.Reached, proven.Nodes.Single(node => node.Name == "cart").Fate);
        Assert.Equal("fallback, not proven", MapWords.Protection(Line(proven, "cart", "pay")));
    }

    [Fact]
    public async Task What_was_disproved_stops_nothing_and_says_so()
    {
        proofs.Known = new Dictionary<CallName, CallProof> { [new("cart", "pay")] = new(ProofState.Disproved, "7", Now.AddDays(-3)) };
        var disproved = await ReadAsync(new() { Fails = "bank" });
        Assert.Equal("fallback ✕ disproved", MapWords.Protection(Line(disproved, "cart", "pay")));
        Assert.Equal(1, disproved.Failure!.Before.Modelled.EntryTrafficShare);
    }

    [Fact]
    public async Task The_lede_and_a_cycle_are_said_in_words()
    {
        var map = await ReadAsync(new());
        Assert.Equal(
            "47 services of 23 teams, 2 incidents in Q3 2026. 5 nodes are critical single points: bank takes 75.0\u202F% of entry traffic "
            + "with it. 46 of 46 calls that wait have no timeout that counts.",
            MapWords.Lede(map, "Q3 2026"));
        Assert.Equal(
            "books → ledger → books; books → ledger hidden", MapWords.Cycle(map.Facts.Graph, Assert.Single(map.Facts.Findings.Cycles)));
    }

    private Task<GraphMap> ReadAsync(MapQuestion question) => organisation.Get<MapReader>().ReadAsync(question, Quarter, Cancel);

    private static IEnumerable<string> Names(GraphMap map) => map.Nodes.Select(node => node.Name);

    private static int Incidents(GraphMap map, string name) => map.Facts.Incidents[map.Facts.Graph.Number(name)!.Value];

    private static int? Row(GraphMap map, string name) => map.Nodes.Single(node => node.Name == name).Row;

    private static MapLine Line(GraphMap map, string from, string to) =>
        map.Lines.Single(line => line.From == MapNode.IdOf(from) && line.To == MapNode.IdOf(to));

    private static ServiceEntity Service(int id, string name, string team, int? tier = null) =>
        new() { Id = id, Name = name, NameKey = name, Declared = true, Team = team, Tier = tier };

    private static DependencyEntity Call(
        int caller, int callee, CallMode? mode = null, string? fallback = null, DateTime? observed = null, long? calls = null,
        long? errors = null) =>
        new()
        {
            CallerId = caller, CalleeId = callee, Source = "files", Mode = mode, Fallback = fallback, Calls = calls, Errors = errors,
            Origin = observed is null ? DependencyOrigin.Declared : DependencyOrigin.Observed,
            ObservedAt = observed ?? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
        };

    private sealed class Proofs : ICallProofSource
    {
        public IReadOnlyDictionary<CallName, CallProof> Known { get; set; } = new Dictionary<CallName, CallProof>();

        public Task<IReadOnlyDictionary<CallName, CallProof>> ReadAsync(DateTime at, CancellationToken cancel) => Task.FromResult(Known);
    }
}
