using Microsoft.Extensions.Options;
using ReliabilityDashboard.Storage;

namespace ReliabilityDashboard.Operations;

/// <summary>What has to be true before the first page or verb: settings are right, the database is of this build.</summary>
public static class StartUp
{
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancel)
    {
        services.GetService<IStartupValidator>()?.Validate();
        await services.GetRequiredService<IDatabaseProvider>().MigrateAsync(cancel);
    }
}
