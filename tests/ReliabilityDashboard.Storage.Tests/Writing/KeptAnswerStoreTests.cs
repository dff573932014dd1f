using ReliabilityDashboard.Storage.KeptAnswers;

namespace ReliabilityDashboard.Storage.Tests.Writing;

[EveryDatabase]
public sealed class KeptAnswerStoreTests : IAsyncLifetime
{
    private DatabaseBench database = null!;

    public async ValueTask InitializeAsync() => database = await DatabaseBench.OpenAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_failure_stands_beside_the_last_answer_until_there_is_a_newer_one()
    {
        var (store, cancel) = (database.Get<KeptAnswerStore>(), DatabaseBench.Cancel);
        Assert.Null(await store.FindAsync("plan", cancel));

        await store.FailAsync("plan", "no room", cancel);
        var failed = (await store.FindAsync("plan", cancel))!;
        Assert.Equal((null, null, "no room"), (failed.Answer, failed.ComputedAt, failed.Failure));

        await store.KeepAsync("plan", 7, "{}", cancel);
        await store.KeepAsync("other", 9, "{}", cancel);
        await store.FailAsync("plan", "no time", cancel);
        var kept = (await store.FindAsync("plan", cancel))!;
        Assert.Equal((7, "{}", "no time"), (kept.Version, kept.Answer, kept.Failure));
        Assert.NotNull(kept.ComputedAt);

        await store.KeepAsync("plan", 8, "[]", cancel);
        kept = (await store.FindAsync("plan", cancel))!;
        Assert.Equal((8, "[]", null, null), (kept.Version, kept.Answer, kept.Failure, kept.FailedAt));
    }
}
