using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Tests.Auditing;

namespace ReliabilityDashboard.Storage.Tests.Writing;

/// <summary>What people say of calls, and what files said before, as the graph of each instant has it.</summary>
[EveryDatabase]
public sealed class CallEditsTests : IAsyncLifetime
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly ManualClock clock = new();
    private DatabaseBench database = null!;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async ValueTask InitializeAsync()
    {
        database = await DatabaseBench.OpenAsync(clock);
        await database.SaveAsync(
            new ServiceEntity { Id = 1, Name = "Web", NameKey = "web" }, new ServiceEntity { Id = 2, Name = "Pay", NameKey = "pay" });
        await database.SaveAsync(new ServiceAlias { AliasKey = "payments", Alias = "Payments", ServiceId = 2 });
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_persons_word_stands_from_its_instant_on_over_the_files_and_is_withdrawn_by_nothing()
    {
        await DeclareAsync(timeoutMs: 0, mode: CallMode.Async);
        var before = Now;
        clock.Pass(TimeSpan.FromHours(1));

        Assert.Equal(new CallName("Web", "Pay"), await SayAsync("WEB", "payments", (CallField.Find("timeout")!, "yes")));
        clock.Pass(TimeSpan.FromHours(1));
        await DeclareAsync(timeoutMs: 0, mode: CallMode.Async, bulkhead: true);

        var edge = await OneAsync(Now);
        var said = Assert.Single(edge.ByPeople);
        Assert.Equal((true, true, CallMode.Async), (edge.Protection.Timeout, edge.Protection.Bulkhead, edge.Mode));
        Assert.Equal(("timeout", "yes", "no", "Ada", before.AddHours(1)), (said.Field.Word, said.Value, said.Source, said.By, said.At));
        Assert.Equal((false, null), await ProtectionAsync(before));
        Assert.Equal((true, null), await ProtectionAsync(before.AddHours(1)));

        clock.Pass(TimeSpan.FromHours(1));
        await SayAsync("web", "pay", (CallField.Find("timeout")!, null));
        Assert.Equal((false, true), await ProtectionAsync(Now));
        Assert.Equal((true, true), await ProtectionAsync(Now.AddMinutes(-30)));
        Assert.Empty((await OneAsync(Now)).ByPeople);
    }

    [Fact]
    public async Task What_a_file_said_before_it_said_it_otherwise_holds_for_the_time_before()
    {
        await DeclareAsync(timeoutMs: 0);
        clock.Pass(TimeSpan.FromDays(1));
        await DeclareAsync(timeoutMs: 500, bulkhead: false);
        await DeclareAsync(timeoutMs: 500, bulkhead: false);
        clock.Pass(TimeSpan.FromDays(1));
        await DeclareAsync(timeoutMs: 900, bulkhead: true);

        Assert.Equal((false, null), await ProtectionAsync(Now.AddDays(-400)));
        Assert.Equal((false, null), await ProtectionAsync(Now.AddDays(-1.5)));
        Assert.Equal((true, false), await ProtectionAsync(Now.AddDays(-1)));
        Assert.Equal((true, true), await ProtectionAsync(Now));
        Assert.Equal(
            [("timeout", "no"), ("timeout", "yes"), ("bulkhead", null), ("bulkhead", "no"), ("bulkhead", "yes")],
            (await database.Get<DependencyFactQuery>().StatementsAsync(Cancel)).OrderByDescending(one => one.Field.Word)
                .ThenBy(one => one.At).Select(one => (one.Field.Word, one.Value)));
    }

    [Fact]
    public async Task A_call_that_nobody_knows_is_declared_by_a_persons_word_and_gone_with_it()
    {
        await SayAsync("web", "Courier", (CallField.Find("mode")!, "async"), (CallField.Find("fallback")!, "no"));
        var edge = await OneAsync(Now);
        Assert.Equal(("Courier", EdgeState.Untraced, CallMode.Async), (edge.Callee, edge.State, edge.Mode));
        // Of a call that only a person tells, nothing else is known for the time before.
        Assert.Equal(CallMode.Async, (await OneAsync(Now.AddDays(-9))).Mode);
        Assert.Contains(("Web", "Courier"), await database.Get<DependencyEdgesQuery>().ReadAsync(Cancel));

        clock.Pass(TimeSpan.FromHours(1));
        await SayAsync("web", "courier", (CallField.Find("mode")!, null));
        Assert.True((await OneAsync(Now)).ModeAssumed);
        await SayAsync("web", "courier", (CallField.Find("fallback")!, null));
        Assert.Empty(await EdgesAsync(Now));
        Assert.Empty(await database.Get<DependencyEdgesQuery>().ReadAsync(Cancel));
    }

    [Fact]
    public async Task A_person_takes_a_declaration_away_whatever_files_say_and_what_is_seen_stays()
    {
        await DeclareAsync(timeoutMs: 0);
        await SayAsync("web", "pay", (CallField.Declared, CallField.No));
        clock.Pass(TimeSpan.FromHours(1));
        await DeclareAsync(timeoutMs: 10);
        Assert.Empty(await EdgesAsync(Now));
        Assert.Empty(await database.Get<DependencyEdgesQuery>().ReadAsync(Cancel));

        await database.SaveAsync(new DependencyEntity
        {
            CallerId = 1, CalleeId = 2, Origin = DependencyOrigin.Observed, ObservedAt = Now, Source = "traces",
        });
        Assert.Equal(EdgeState.Hidden, (await OneAsync(Now)).State);
        await SayAsync("web", "pay", (CallField.Declared, null));
        Assert.Equal(EdgeState.Both, (await OneAsync(Now)).State);
    }

    [Fact]
    public async Task What_holds_already_leaves_who_said_it_first_and_a_call_to_oneself_is_none()
    {
        await SayAsync("web", "pay", (CallField.Find("retry")!, "backoff-jitter"));
        clock.Pass(TimeSpan.FromHours(1));
        await database.Get<CallEdits>().SayAsync(
            new(new("web", "pay"), Said((CallField.Find("retry")!, "backoff-jitter"))), "Grace", Cancel);

        Assert.All((await OneAsync(Now)).ByPeople, one => Assert.Equal(("Ada", Now.AddHours(-1)), (one.By, one.At)));
        Assert.Null(await SayAsync("pay", "Payments", (CallField.Find("mode")!, "sync")));
        Assert.Null(await SayAsync("new", " NEW", (CallField.Find("mode")!, "sync")));
        await using var context = database.Context();
        Assert.Equal(2, context.Services.Count());
    }

    [Fact]
    public async Task It_is_told_in_the_audit_log_word_by_word()
    {
        await DeclareAsync(timeoutMs: 0);
        await SayAsync("web", "pay", (CallField.Find("timeout")!, "yes"));

        var entry = Assert.Single(await database.LogAsync(), entry => entry.Who == "Ada");
        Assert.Equal(("created", "call", "Web → Pay"), (entry.Action, entry.Kind, entry.ObjectName));
        Assert.Equal(["call: ∅ → Web → Pay", "field: ∅ → timeout", "value: ∅ → yes"], entry.Told());
    }

    [Fact]
    public async Task Nothing_of_the_samples_is_left_where_somebody_else_speaks_of_the_call()
    {
        await DeclareAsync(timeoutMs: 0, source: SampleLoad.Source);
        clock.Pass(TimeSpan.FromHours(1));
        await DeclareAsync(timeoutMs: 5, source: SampleLoad.Source);
        clock.Pass(TimeSpan.FromHours(1));
        await DeclareAsync(timeoutMs: null, bulkhead: true);

        Assert.Empty(await database.Get<DependencyFactQuery>().StatementsAsync(Cancel));
        Assert.Equal((null, true), await ProtectionAsync(Now.AddHours(-2)));
    }

    private static Dictionary<CallField, string?> Said(params (CallField Field, string? Word)[] said) =>
        said.ToDictionary(one => one.Field, one => one.Word);

    private Task<CallName?> SayAsync(string caller, string callee, params (CallField Field, string? Word)[] said) =>
        database.Get<CallEdits>().SayAsync(new(new(caller, callee), Said(said)), "Ada", Cancel);

    private Task DeclareAsync(int? timeoutMs, CallMode? mode = null, bool? bulkhead = null, string source = "files") =>
        database.Get<WriteQueue>().ForBatchAsync(
            async context => await new DependencyWriter().WriteAsync(
                new(
                    context, new ImportRun { Source = source, Kind = "dependencies", FileName = "f", Sha256 = "" },
                    await NameDirectory.OpenAsync(context, Cancel), ContinuesOwn: false, () => false, Cancel),
                [
                    new()
                    {
                        Caller = "web", Callee = "pay", Origin = DependencyOrigin.Declared, TimeoutMs = Given<int?>.Of(timeoutMs),
                        Mode = Given<CallMode?>.Of(mode), Bulkhead = Given<bool?>.Of(bulkhead),
                    },
                ]),
            Cancel);

    private async Task<IReadOnlyList<DependencyEdge>> EdgesAsync(DateTime at) =>
        DependencyEdges.At(await database.Get<DependencyFactQuery>().ReadAsync(at, Cancel), at);

    private async Task<DependencyEdge> OneAsync(DateTime at) => Assert.Single(await EdgesAsync(at));

    private async Task<(bool? Timeout, bool? Bulkhead)> ProtectionAsync(DateTime at) =>
        (await OneAsync(at)).Protection is var protection ? (protection.Timeout, protection.Bulkhead) : default;
}
