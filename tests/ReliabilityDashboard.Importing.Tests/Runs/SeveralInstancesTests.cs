using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Importing.Tests.Runs;

[EveryDatabase]
public sealed class SeveralInstancesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_instance_writes_the_others_are_told()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var one = Instance(database, TimeProvider.System);
        await using var other = Instance(database, TimeProvider.System);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var told = new TaskCompletionSource<DataParts>(TaskCreationOptions.RunContinuationsAsynchronously);
        var watching = other.GetRequiredService<IDatabaseProvider>().WatchAsync(parts => told.TrySetResult(parts), stop.Token);

        // A watcher that has just begun does not know yet what was before.
        for (var times = 1; !told.Task.IsCompleted; times++)
        {
            var name = $"journey {times}";
            await one.GetRequiredService<WriteQueue>()
                .ForBatchAsync(
                    context =>
                    {
                        context.Journeys.Add(new JourneyEntity { Name = name, NameKey = name });
                        return context.SaveChangesAsync(Cancel);
                    },
                    Cancel
                );
            await Task.WhenAny(told.Task, Task.Delay(200, Cancel));
        }

        Assert.Equal(DataParts.Journeys, await told.Task);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
    }

    [Fact]
    public async Task A_lease_is_held_by_one_and_free_when_given_back()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var one = Instance(database, TimeProvider.System);
        await using var other = Instance(database, TimeProvider.System);
        var held = await one.GetRequiredService<SourceLeases>().TryHoldAsync("files", Cancel);
        Assert.NotNull(held);
        Assert.Null(await other.GetRequiredService<SourceLeases>().TryHoldAsync("files", Cancel));
        await held.DisposeAsync();
        var next = await other.GetRequiredService<SourceLeases>().TryHoldAsync("files", Cancel);
        Assert.NotNull(next);
        await next.DisposeAsync();
    }

    [Fact]
    public async Task On_a_server_a_lease_ends_by_its_clock_not_by_that_of_an_instance()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.SaveAsync(
            [
                new Lease
                {
                    Name = "files",
                    Holder = "elsewhere/1/1/x",
                    ExpiresAt = DateTime.UtcNow.AddMinutes(2),
                },
            ],
            Cancel
        );
        await using var fast = Instance(database, new StoppedClock(DateTimeOffset.UtcNow.AddHours(1)));
        var held = await fast.GetRequiredService<SourceLeases>().TryHoldAsync("files", Cancel);
        Assert.Equal(TestDatabase.Provider == StorageProvider.PostgreSql, held is null);
        if (held is not null)
            await held.DisposeAsync();
    }

    [Fact]
    public async Task A_lease_from_before_the_clock_was_set_back_is_not_waited_for_until_the_old_time_comes_again()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.SaveAsync(
            [
                new Lease
                {
                    Name = "files",
                    Holder = "elsewhere/1/1/x",
                    ExpiresAt = DateTime.UtcNow.AddHours(1),
                },
            ],
            Cancel
        );
        await using var instance = Instance(database, TimeProvider.System);

        // Its holder may be alive: it has its usual time to say so, and no more.
        Assert.Null(await instance.GetRequiredService<SourceLeases>().TryHoldAsync("files", Cancel));

        await using var context = database.Context();
        Assert.True((await context.Leases.SingleAsync(Cancel)).ExpiresAt < DateTime.UtcNow.AddSeconds(25));
    }

    [Fact]
    public async Task Instances_that_start_together_on_an_empty_database_migrate_it_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var context = database.Context())
            await context.Database.EnsureDeletedAsync(Cancel);
        ServiceProvider[] instances =
        [
            Instance(database, TimeProvider.System),
            Instance(database, TimeProvider.System),
            Instance(database, TimeProvider.System),
        ];
        await Task.WhenAll(instances.Select(instance => instance.GetRequiredService<IDatabaseProvider>().MigrateAsync(Cancel)));
        foreach (var instance in instances)
            await instance.DisposeAsync();
        await using var migrated = database.Context();
        Assert.Empty(await migrated.Database.GetPendingMigrationsAsync(Cancel));
        Assert.Equal(1, await migrated.DataVersions.CountAsync(Cancel));
    }

    private static ServiceProvider Instance(TestDatabase database, TimeProvider time) =>
        database
            .AddTo(new ServiceCollection())
            .AddLogging()
            .AddSingleton(time)
            .AddSingleton(Domain.Time.ReportingCalendar.Utc)
            .AddStorage()
            .AddSingleton<SourceLeases>()
            .BuildServiceProvider();
}
