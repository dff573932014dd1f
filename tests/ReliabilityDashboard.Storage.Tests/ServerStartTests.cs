using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.PostgreSql;

namespace ReliabilityDashboard.Storage.Tests;

/// <summary>A PostgreSQL server that is not there when the app starts.</summary>
public sealed class ServerStartTests
{
    [Fact]
    public async Task A_server_that_nobody_answers_at_is_asked_for_thirty_seconds()
    {
        // Nobody listens there: the port was free a moment ago.
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var clock = new ManualClock();
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddPostgreSqlStorage($"Host=127.0.0.1;Port={port};Database=reliability;Username=reliability")
            .BuildServiceProvider();
        var begun = clock.GetTimestamp();

        var starting = services.GetRequiredService<IDatabaseProvider>().MigrateAsync(TestContext.Current.CancellationToken);
        while (!starting.IsCompleted)
        {
            // Half of what it waits between two looks.
            clock.Pass(TimeSpan.FromMilliseconds(500));
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        await Assert.ThrowsAsync<NpgsqlException>(() => starting);
        Assert.True(clock.GetElapsedTime(begun) >= TimeSpan.FromSeconds(30));
    }
}
