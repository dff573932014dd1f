using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Storage.Advice;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.Signals;
using ReliabilityDashboard.Storage.Tests.Auditing;
using static ReliabilityDashboard.Storage.Tests.Stored;

namespace ReliabilityDashboard.Storage.Tests.Queries;

/// <summary>What pattern advice is found in, as the database has it.</summary>
[EveryDatabase]
public sealed class AdviceQueryTests : IAsyncLifetime
{
    private static readonly DateTime From = At("2026-03-01 00:00"), To = At("2026-03-02 00:00");
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private DatabaseBench database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await DatabaseBench.OpenAsync();
        await database.SaveAsync(Service(1, "web"), Service(2, "Pay"));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Buckets_of_storms_reach_each_bound_and_begin_in_the_stretch()
    {
        await database.SaveAsync(
            Call(From, 100, 50, 10), Call(To, 100, 50, 10, seconds: 300), Call(From.AddHours(1), 99, 99, 99),
            Call(From.AddHours(2), 100, 49, 99), Call(From.AddHours(3), 100, 99, 9), Call(From.AddHours(4), 100, null, 99),
            Call(From.AddHours(-1), 100, 50, 10), Call(To.AddHours(1), 100, 50, 10));

        var found = await database.Get<CallBucketQuery>().RetriedAsync(From, To, 100, 0.5, 0.1, Cancel);

        var call = new CallName("web", "Pay");
        Assert.Equal(
            [new(call, From, From.AddHours(1), 100, 50, 10), new RetriedBucket(call, To, To.AddMinutes(5), 100, 50, 10)], found);
    }

    [Fact]
    public async Task Breakers_that_opened_are_told_with_their_bucket()
    {
        await database.SaveAsync(
            Call(From, 1, null, null, opens: 2), Call(From.AddHours(1), 1, null, null, opens: 0), Call(From.AddHours(2), 1, null, null));

        Assert.Equal(
            [new OpenedBreaker(new("web", "Pay"), From, From.AddHours(1))],
            await database.Get<CallBucketQuery>().OpenedAsync(From, To, Cancel));
    }

    [Fact]
    public async Task Full_resources_are_those_of_the_services_that_are_asked_for()
    {
        SignalBucketEntity Resource(int service, string name, DateTime at, double used) =>
            new() { ServiceId = service, Resource = name, Time = at, BucketSeconds = 600, Utilisation = used };
        await database.SaveAsync(
            Resource(2, "cpu", From, 0.85), Resource(2, "memory", From, 0.849), Resource(1, "cpu", From, 0.9),
            Resource(2, "cpu", To.AddHours(1), 0.9));

        Assert.Equal(
            [new FullBucket("Pay", "cpu", From, From.AddMinutes(10), 0.85)],
            await database.Get<FullResourceQuery>().ReadAsync(["PAY", "nobody"], From, To, 0.85, Cancel));
    }

    [Fact]
    public async Task Hours_of_failing_are_summed_over_their_buckets()
    {
        SignalBucketEntity Bucket(DateTime at, long requests, long? errors, int seconds = 1_800) => new()
        {
            ServiceId = 1, Time = at, BucketSeconds = seconds, Requests = requests, Errors = errors, LatencyOk = "0.2:10;0.4:10",
            LatencyFailed = "0.05:4",
        };
        await database.SaveAsync(
            // Bad and good halves: 100 of 2 000 together.
            Bucket(From, 1_000, 100), Bucket(From.AddMinutes(30), 1_000, 0),
            // 99, and 100 of 2 001.
            Bucket(From.AddHours(1), 1_000, 99), Bucket(From.AddHours(2), 1_000, 100), Bucket(From.AddHours(2.5), 1_001, 0),
            Bucket(From.AddHours(3), 1_000, null), Bucket(From.AddHours(4), 10, 10, 86_400));

        var hour = Assert.Single(await database.Get<FailingHourQuery>().ReadAsync(From, To, 100, 0.05, Cancel));

        Assert.Equal(("web", From, 2_000, 100), (hour.Service, hour.Start, hour.Requests, hour.Errors));
        Assert.Equal((0.2, 0.025), (hour.Ok!.Seconds, hour.Failed!.Seconds));
    }

    [Fact]
    public async Task What_is_set_aside_is_set_aside_once_until_it_runs_out()
    {
        var (edits, query) = (database.Get<AdviceEdits>(), database.Get<SetAsideQuery>());

        Assert.True(await edits.SetAsideAsync("a", "A bulkhead", "Not now.", new(2000, 1, 1), "Ada", Cancel));
        Assert.True(await edits.SetAsideAsync("a", "A bulkhead", "Never.", null, "Bo", Cancel));
        Assert.False(await edits.SetAsideAsync("a", "A bulkhead", "Again.", null, "Ada", Cancel));

        var kept = Assert.Single(await query.ReadAsync(Cancel)).Value;
        Assert.Equal(("Never.", null, "Bo"), (kept.Reason, kept.Until, kept.SetBy));
        Assert.Contains(
            await database.LogAsync(), entry => entry is { Who: "Bo", Kind: "advice", ObjectName: "A bulkhead", Action: "changed" });
    }

    private static DependencyEntity Call(DateTime at, long calls, long? retries, long? errors, long? opens = null, int? seconds = null) =>
        new()
        {
            CallerId = 1, CalleeId = 2, Origin = DependencyOrigin.Observed, ObservedAt = at, Source = "files", Calls = calls,
            Retries = retries, Errors = errors, BreakerOpens = opens, BucketSeconds = seconds,
        };
}
