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

    /// <summary>Says on the console, once pages are served, where to open them.</summary>
    public static void SayAddress(WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
        Console.WriteLine($"{Environment.NewLine}  Reliability Dashboard is ready. Open {string.Join(" or ", app.Urls)}{Environment.NewLine}"));
}
