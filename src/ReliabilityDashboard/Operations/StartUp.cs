using System.Data.Common;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Operations.CommandLine;
using ReliabilityDashboard.Security.Links;
using ReliabilityDashboard.Security.Sessions;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Backup;

namespace ReliabilityDashboard.Operations;

/// <summary>What has to be true before the first page or verb: settings are right, the database is of this build.</summary>
public static class StartUp
{
    /// <exception cref="OptionsValidationException">Settings are not right; it names each.</exception>
    public static void CheckSettings(IServiceProvider services) => services.GetService<IStartupValidator>()?.Validate();

    /// <summary>Creates the database, or brings it to this build's model.</summary>
    public static Task PrepareAsync(IServiceProvider services, CancellationToken cancel) =>
        services.GetRequiredService<IDatabaseProvider>().MigrateAsync(cancel);

    /// <summary>Serves pages until the process is told to stop, and says on the console where to open them.</summary>
    /// <returns>The exit code; a fault that a person can mend is one sentence on standard error.</returns>
    public static async Task<int> ServeAsync(WebApplication app)
    {
        app.Lifetime.ApplicationStarted.Register(() =>
            Console.WriteLine($"{Environment.NewLine}  {app.Services.GetRequiredService<FirstLink>().Say(app.Urls)}{Environment.NewLine}"));
        try
        {
            CheckSettings(app.Services);
            await PrepareAsync(app.Services, app.Lifetime.ApplicationStopping);
            SessionCookie.NameCookies(app.Services);
            await app.Services.GetRequiredService<FirstLink>().PrepareAsync(app.Lifetime.ApplicationStopping);
            await app.RunAsync();
            return Verbs.Done;
        }
        catch (Exception fault) when (Reason(fault, app.Services) is { } reason)
        {
            await Console.Error.WriteLineAsync(reason);
            return Verbs.Failed;
        }
    }

    /// <summary>A fault that a person can mend, in a sentence; null for any other.</summary>
    internal static string? Reason(Exception fault, IServiceProvider services) => fault switch
    {
        IOException { InnerException: AddressInUseException } => $"{fault.Message} Stop the other program, or choose another address with --urls http://127.0.0.1:PORT.",
        OptionsValidationException wrong => $"The settings are not right:{Environment.NewLine}  {string.Join(Environment.NewLine + "  ", wrong.Failures)}",
        // Ahead of the rest: it may carry the database's own fault, and says more.
        BackupRefusedException => fault.Message,
        _ when services.GetRequiredService<IDatabaseProvider>().Trouble(fault) is { } trouble => $"The database cannot be used: {trouble}.",
        DbException => $"The database cannot be used: {fault.Message}",
        // What Entity Framework wraps around it tells a person nothing.
        { InnerException: DbException inner } => $"The database cannot be used: {inner.Message}",
        IOException or UnauthorizedAccessException => fault.Message,
        _ => null,
    };
}
