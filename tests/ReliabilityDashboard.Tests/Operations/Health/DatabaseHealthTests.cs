using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using ReliabilityDashboard.Operations.Health;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Tests.Operations.Health;

public sealed class DatabaseHealthTests
{
    [Fact]
    public async Task A_database_that_cannot_be_opened_is_told_without_its_name()
    {
        await using var services = new ServiceCollection()
            .AddDbContextFactory<ReliabilityContext>(options => options.UseSqlite("Data Source=/nowhere/secret.db;Mode=ReadOnly"))
            .AddSingleton<PartVersionQuery>().BuildServiceProvider();
        var check = new DatabaseHealth(
            services.GetRequiredService<PartVersionQuery>(), new(TimeProvider.System, NullLogger<StorageTrouble>.Instance));

        var result = await check.CheckHealthAsync(
            new() { Registration = new("database", check, HealthStatus.Unhealthy, null) }, TestContext.Current.CancellationToken);

        Assert.Equal((HealthStatus.Unhealthy, "does not answer"), (result.Status, result.Description));
    }
}
