using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Operations.CommandLine;
using ReliabilityDashboard.Security.Links;
using ReliabilityDashboard.Security.Sessions;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Backup;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.PostgreSql;
using ReliabilityDashboard.Storage.Sqlite;
using ReliabilityDashboard.Storage.Texts;

namespace ReliabilityDashboard.Operations;

/// <summary>What has to be true before the first page or verb: settings are right, the database is of this build.</summary>
public static class StartUp
{
    private const string Server = "Microsoft.AspNetCore.Server.Kestrel", LogSettings = "Microsoft.Extensions.Logging.Configuration";

    /// <exception cref="OptionsValidationException">Settings are not right; it names each.</exception>
    public static void CheckSettings(IServiceProvider services) => services.GetService<IStartupValidator>()?.Validate();

    /// <summary>Creates the database, or brings it to this build's model.</summary>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancel)
    {
        services.GetRequiredService<DataFolderGuard>().Close();
        services.GetRequiredService<UnfinishedBackups>().Clean();
        await services.GetRequiredService<IDatabaseProvider>().MigrateAsync(cancel);
    }

    /// <summary>Brings what earlier versions stored to what this one stores.</summary>
    public static Task MendAsync(IServiceProvider services, CancellationToken cancel) =>
        services.GetRequiredService<TextMending>().RunAsync(cancel);

    /// <summary>Serves pages of a database that is prepared until the process is told to stop, and says on the console where to open
    /// them.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> ServeAsync(WebApplication app)
    {
        app.Lifetime.ApplicationStarted.Register(StartLog.Started);
        app.Lifetime.ApplicationStarted.Register(() =>
            Console.WriteLine($"{Environment.NewLine}  {app.Services.GetRequiredService<FirstLink>().Say(app.Urls)}{Environment.NewLine}")
        );
        SessionCookie.NameCookies(app.Services);
        await app.Services.GetRequiredService<FirstLink>().PrepareAsync(app.Lifetime.ApplicationStopping);
        await app.RunAsync();
        return Verbs.Done;
    }

    /// <summary>Says a reason on standard error; the exit code.</summary>
    public static async Task<int> RefuseAsync(string reason)
    {
        await Console.Error.WriteLineAsync(reason);
        return Verbs.Failed;
    }

    /// <summary>A fault that a person can mend, in a sentence; null for any other.</summary>
    public static string? Reason(Exception fault) =>
        fault switch
        {
            IOException { InnerException: AddressInUseException } =>
                $"{fault.Message} Stop the other program, or choose another address with --urls http://127.0.0.1:PORT.",
            OptionsValidationException wrong =>
                $"The settings are not right:{Environment.NewLine}  {string.Join(Environment.NewLine + "  ", wrong.Failures)}",
            // Ahead of the rest: they may carry the database's own fault, and say more.
            BackupRefusedException or DatabaseRefusedException => fault.Message,
            // What Entity Framework wraps around it tells a person nothing.
            _ when DatabaseFault.In(fault) is { } database => PostgreSqlStorage.Refusal(database)
                ?? $"The database cannot be used: {SqliteStorage.Trouble(database) ?? database.Message.TrimEnd('.')}.",
            InvalidOperationException when WrongValue.In(fault) is { } wrong => wrong,
            // The address of another machine, or a port that takes the right to open it.
            SocketException => $"urls: {fault.Message}. Choose another address with --urls http://127.0.0.1:PORT.",
            // A certificate that is missing or cannot be read, above all.
            _ when fault.Source?.StartsWith(Server, StringComparison.Ordinal) == true => $"urls, Kestrel: {fault.Message}",
            _ when fault.Source == LogSettings => $"Logging:LogLevel: {fault.Message}",
            CryptographicException => $"Kestrel:Certificates: {fault.Message}",
            InvalidDataException => $"{fault.Message} {fault.InnerException?.Message}",
            IOException or UnauthorizedAccessException => fault.Message,
            _ => null,
        };
}
