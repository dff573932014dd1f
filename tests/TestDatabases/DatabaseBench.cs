using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Audit;
using Xunit;

namespace TestDatabases;

/// <summary>A database of one test with the app's services over it.</summary>
public class DatabaseBench : IAsyncDisposable
{
    private readonly ServiceProvider services;

    /// <param name="database">The database; deleted with the bench.</param>
    /// <param name="time">The clock of the services.</param>
    /// <param name="register">What the test needs beside storage.</param>
    /// <param name="calendar">The reporting calendar; UTC unless told.</param>
    public DatabaseBench(
        TestDatabase database, TimeProvider time, Action<IServiceCollection>? register = null, ReportingCalendar? calendar = null)
    {
        Database = database;
        var collection = database
            .AddTo(new ServiceCollection())
            .AddLogging()
            .AddOptions()
            .AddSingleton(time)
            .AddSingleton(calendar ?? ReportingCalendar.Utc)
            .AddStorage();
        register?.Invoke(collection);
        services = collection.BuildServiceProvider();
    }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public TestDatabase Database { get; }

    public static async Task<DatabaseBench> OpenAsync(TimeProvider? time = null) =>
        new(await TestDatabase.CreateAsync(), time ?? TimeProvider.System);

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public ReliabilityContext Context() =>
        Get<IDbContextFactory<ReliabilityContext>>().CreateDbContext().WrittenBy(Author.System(DateTime.UtcNow));

    /// <summary>Writes rows as they stand, ids included.</summary>
    public Task SaveAsync(params object[] rows) => Database.SaveAsync(rows, Cancel);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
