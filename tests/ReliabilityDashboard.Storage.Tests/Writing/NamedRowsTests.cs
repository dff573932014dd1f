using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Crashes;
using ReliabilityDashboard.Storage.Incidents;
using static ReliabilityDashboard.Storage.Tests.Stored;

namespace ReliabilityDashboard.Storage.Tests.Writing;

/// <summary>What incidents and crashes name is there, whoever writes: by foreign keys on SQLite, by triggers on PostgreSQL.</summary>
[EveryDatabase]
public sealed class NamedRowsTests : IAsyncLifetime
{
    // Incidents with their services, then crashes.
    private const string All = "1:1,2 2: | 1 2";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private DatabaseBench database = null!;

    // Modes and groups hold the row of their number.
    public async ValueTask InitializeAsync()
    {
        database = await DatabaseBench.OpenAsync();
        var (first, second) = (Incident(1, "2026-03-01"), Incident(2, "2026-03-02"));
        (first.ServiceId, second.FailureModeId) = (1, 2);
        await database.SaveAsync(
            Service(1, "web"), Service(2, "pay"), Service(3, "mail"), Mode(1), Mode(2), Group(1), Group(2), first, second,
            new IncidentService { IncidentId = 1, ServiceId = 1 }, new IncidentService { IncidentId = 1, ServiceId = 2 },
            Crash(1, service: 1), Crash(2, service: 3));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Theory]
    [InlineData("INSERT INTO incident_services (incident_id, service_id) VALUES (3, 1)")]
    [InlineData("INSERT INTO incident_services (incident_id, service_id) VALUES (2, 4)")]
    [InlineData("UPDATE incident_services SET incident_id = 3")]
    [InlineData("UPDATE incident_services SET service_id = 4 WHERE service_id = 2")]
    [InlineData("UPDATE incidents SET failure_mode_id = 3")]
    [InlineData("UPDATE incidents SET service_id = 4")]
    [InlineData("UPDATE crashes SET service_id = 4 WHERE id = 2")]
    [InlineData("UPDATE crashes SET crash_group_id = 3 WHERE id = 2")]
    public async Task Nothing_names_a_row_that_is_not_there(string sql) => await RefusedAsync(sql);

    [Theory]
    [InlineData("DELETE FROM services WHERE id = 1")]
    [InlineData("UPDATE services SET id = 4 WHERE id = 1")]
    [InlineData("UPDATE incidents SET id = 3 WHERE id = 1")]
    [InlineData("UPDATE failure_modes SET id = 3 WHERE id = 2")]
    [InlineData("UPDATE crash_groups SET id = 3 WHERE id = 2")]
    public async Task A_service_in_which_an_incident_began_stays_and_a_row_that_others_name_keeps_its_id(string sql) =>
        await RefusedAsync(sql);

    [Theory]
    [InlineData("DELETE FROM services WHERE id = 2", "1:1 2: | 1 2")]
    [InlineData("DELETE FROM services WHERE id = 3", "1:1,2 2: | 1")]
    [InlineData("DELETE FROM failure_modes WHERE id = 1", "2: | 1 2")]
    [InlineData("DELETE FROM incidents", " | 1 2")]
    [InlineData("DELETE FROM crash_groups WHERE id = 1", "1:1,2 2: | 2")]
    public async Task Rows_go_with_the_one_that_they_belong_to(string sql, string left)
    {
        await ExecuteAsync(sql);

        Assert.Equal(left, await LeftAsync());
        Assert.Equal(0, await LooseServicesAsync());
    }

    [Fact]
    public async Task Rows_that_are_saved_need_what_they_name_too()
    {
        var lost = Incident(3, "2026-03-03");
        lost.ServiceId = 4;
        await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(lost));
        lost = Incident(3, "2026-03-03");
        lost.FailureModeId = 3;
        await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(lost));
        await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(Crash(3, service: 1)));
        await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(Group(3), Crash(3, service: 4)));

        Assert.Equal(All, await LeftAsync());
    }

    private static CrashGroupEntity Group(long id) => new() { Id = id, Key = $"key {id}", Title = $"Group {id}" };

    private static CrashEntity Crash(long id, int service) =>
        new()
        {
            Id = id,
            Source = "files",
            ExternalId = $"C-{id}",
            At = At("2026-03-01"),
            ServiceId = service,
            CrashGroupId = id,
        };

    private async Task RefusedAsync(string sql)
    {
        await Assert.ThrowsAnyAsync<DbException>(() => ExecuteAsync(sql));

        Assert.Equal(All, await LeftAsync());
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var context = database.Context();
        await context.Database.ExecuteSqlRawAsync(sql, Cancel);
    }

    private async Task<string> LeftAsync()
    {
        await using var context = database.Context();
        var incidents = await context.Incidents.AsNoTracking().Include(i => i.Services).OrderBy(i => i.Id).ToListAsync(Cancel);
        var crashes = await context.Crashes.Select(c => c.Id).OrderBy(id => id).ToListAsync(Cancel);
        var named = incidents.Select(i => $"{i.Id}:{string.Join(',', i.Services.Select(s => s.ServiceId).Order())}");
        return $"{string.Join(' ', named)} | {string.Join(' ', crashes)}";
    }

    private async Task<int> LooseServicesAsync()
    {
        await using var context = database.Context();
        return await context.IncidentServices.CountAsync(s => !context.Incidents.Any(i => i.Id == s.IncidentId), Cancel);
    }
}
