using Microsoft.Extensions.Logging;
using Npgsql;

namespace ReliabilityDashboard.Storage.PostgreSql;

/// <summary>Waits for a server that does not answer yet: after a power cut it starts at the same time as the app, and takes
/// longer.</summary>
internal sealed partial class ServerStart(string connectionString, TimeProvider time, ILogger<ServerStart> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    /// <summary>Returns once the server takes connections, also where the database itself is missing.</summary>
    /// <exception cref="NpgsqlException">It does not answer within 30 s, or does not let the app in.</exception>
    public async Task AnswersAsync(CancellationToken cancel)
    {
        var begun = time.GetTimestamp();
        for (var tries = 0; ; tries++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(connectionString);
                await connection.OpenAsync(cancel);
                return;
            }
            catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
            {
                return;
            }
            catch (NpgsqlException fault) when (ServerTrouble.MayPass(fault) && time.GetElapsedTime(begun) < Patience)
            {
                if (tries == 0) LogWaits(fault.Message, Patience.TotalSeconds);
                await Task.Delay(Again, time, cancel);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Fault}. It is asked again for {Seconds} seconds")]
    private partial void LogWaits(string fault, double seconds);
}
