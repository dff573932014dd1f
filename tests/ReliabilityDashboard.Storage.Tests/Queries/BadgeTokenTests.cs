using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Storage.Tests.Queries;

[EveryDatabase]
public sealed class BadgeTokenTests : IAsyncLifetime
{
    private DatabaseBench database = null!;

    public async ValueTask InitializeAsync() => database = await DatabaseBench.OpenAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_token_opens_its_service_until_it_is_revoked_and_is_told_in_the_audit_log()
    {
        var (writer, query) = (database.Get<BadgeTokenWriter>(), database.Get<BadgeTokenQuery>());
        await writer.AddAsync("Web", "hash", "rdb_abcd", "Ada", DatabaseBench.Cancel);
        await writer.AddAsync("Mail", "other", "rdb_efgh", "Ada", DatabaseBench.Cancel);
        Assert.Equal("Web", await query.ServiceAsync("hash", DatabaseBench.Cancel));
        Assert.Null(await query.ServiceAsync("nothing", DatabaseBench.Cancel));
        var all = await query.ListAsync(DatabaseBench.Cancel);
        Assert.Equal(["Mail", "Web"], all.Select(one => one.Service));

        await writer.RevokeAsync(all[1].Id, "Bea", DatabaseBench.Cancel);
        await writer.RevokeAsync(all[1].Id, "Cleo", DatabaseBench.Cancel);

        Assert.Null(await query.ServiceAsync("hash", DatabaseBench.Cancel));
        Assert.Equal(["Mail"], (await query.ListAsync(DatabaseBench.Cancel)).Select(one => one.Service));
        await using var context = database.Context();
        Assert.Equal(
            ["Ada", "Ada", "Bea"], context.AuditEntries.OrderBy(entry => entry.Number).Select(entry => entry.Who).ToList());
    }
}
