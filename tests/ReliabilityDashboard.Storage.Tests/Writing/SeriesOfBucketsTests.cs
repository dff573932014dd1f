using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Sessions;
using static ReliabilityDashboard.Storage.Tests.Stored;

namespace ReliabilityDashboard.Storage.Tests.Writing;

/// <summary>Buckets and their series stay together, whoever writes: by a foreign key on SQLite, by triggers on PostgreSQL.</summary>
[EveryDatabase]
public sealed class SeriesOfBucketsTests : IAsyncLifetime
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private DatabaseBench database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await DatabaseBench.OpenAsync();
        await database.SaveAsync(
            Service(1, "web"), Service(2, "pay"), new SessionSeries { Id = 1, ServiceId = 1 }, new SessionSeries { Id = 2, ServiceId = 2 },
            Bucket(1, 0), Bucket(1, 1), Bucket(2, 0));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_bucket_of_no_series_is_refused()
    {
        await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(Bucket(3, 0)));

        Assert.Equal([1, 1, 2], await SeriesAsync());
    }

    [Fact]
    public async Task A_bucket_is_not_moved_to_a_series_that_is_not_there()
    {
        await Assert.ThrowsAnyAsync<DbException>(() => ExecuteAsync("UPDATE session_buckets SET series_id = 3 WHERE series_id = 2"));

        Assert.Equal([1, 1, 2], await SeriesAsync());
    }

    [Fact]
    public async Task Buckets_go_with_their_series()
    {
        await ExecuteAsync("DELETE FROM session_series WHERE id = 1");

        Assert.Equal([2], await SeriesAsync());
    }

    [Fact]
    public async Task Buckets_go_with_the_service_of_their_series()
    {
        await ExecuteAsync("DELETE FROM services WHERE id = 2");

        Assert.Equal([1, 1], await SeriesAsync());
    }

    [Fact]
    public async Task A_series_that_buckets_name_keeps_its_id()
    {
        await Assert.ThrowsAnyAsync<DbException>(() => ExecuteAsync("UPDATE session_series SET id = 3 WHERE id = 1"));

        Assert.Equal([1, 1, 2], await SeriesAsync());
    }

    private static SessionBucketEntity Bucket(int series, int hour) =>
        new()
        {
            SeriesId = series,
            Time = At("2026-03-02").AddHours(hour),
            BucketSeconds = 3600,
            Total = 10,
            Source = "files",
        };

    private async Task ExecuteAsync(string sql)
    {
        await using var context = database.Context();
        await context.Database.ExecuteSqlRawAsync(sql, Cancel);
    }

    private async Task<List<int>> SeriesAsync()
    {
        await using var context = database.Context();
        return await context.SessionBuckets.Select(bucket => bucket.SeriesId).OrderBy(id => id).ToListAsync(Cancel);
    }
}
