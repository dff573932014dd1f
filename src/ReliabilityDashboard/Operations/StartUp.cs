using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Operations.CommandLine;
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

    /// <summary>Serves pages until the process is told to stop, and says on the console where to open them.</summary>
    /// <returns>The exit code; a fault that a person can mend is one sentence on standard error.</returns>
    public static async Task<int> ServeAsync(WebApplication app)
    {
        app.Lifetime.ApplicationStarted.Register(() =>
            Console.WriteLine($"{Environment.NewLine}  Reliability Dashboard is ready. Open {string.Join(" or ", app.Urls)}{Environment.NewLine}"));
        try
        {
            await PrepareAsync(app.Services, app.Lifetime.ApplicationStopping);
            await app.RunAsync();
            return Verbs.Done;
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{fault.Message} Stop the other program, or choose another address with --urls http://127.0.0.1:PORT.");
            return Verbs.Failed;
        }
        catch (OptionsValidationException fault)
        {
            await Console.Error.WriteLineAsync($"The settings are not right:{Environment.NewLine}  {string.Join(Environment.NewLine + "  ", fault.Failures)}");
            return Verbs.Failed;
        }
    }
}
