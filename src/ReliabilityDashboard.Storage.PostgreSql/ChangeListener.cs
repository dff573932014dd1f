using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ReliabilityDashboard.Storage.PostgreSql;

/// <summary>Tells the other instances what this one wrote, and this one what they did, by LISTEN and NOTIFY.</summary>
/// <remarks>The version is also read now and then over the same connection: a pooler or a compatible engine may swallow
/// notifications.</remarks>
internal sealed partial class ChangeListener(string connectionString, ILogger<ChangeListener> log)
{
    private const string Channel = "reliability_changed";
    private const int GlanceMilliseconds = 10_000;
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    // Who writes: an instance need not hear of itself.
    private readonly string self = Guid.NewGuid().ToString("N");

    /// <summary>The server sends it with the commit, or not at all.</summary>
    public Task MarkAsync(ReliabilityContext context, CancellationToken cancel) =>
        context.Database.ExecuteSqlAsync($"UPDATE data_version SET version = version + 1; SELECT pg_notify({Channel}, {self})", cancel);

    public async Task WatchAsync(Action changed, CancellationToken cancel)
    {
        long? known = null;
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(connectionString);
                await connection.OpenAsync(cancel);
                connection.Notification += (_, told) =>
                {
                    if (told.Payload != self) changed();
                };
                await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection)) await listen.ExecuteNonQueryAsync(cancel);
                while (true)
                {
                    await using (var ask = new NpgsqlCommand("SELECT version FROM data_version", connection))
                    {
                        var version = (long)(await ask.ExecuteScalarAsync(cancel))!;
                        if (known is not null && version != known) changed();
                        known = version;
                    }
                    await connection.WaitAsync(GlanceMilliseconds, cancel);
                }
            }
            catch (DbException fault)
            {
                LogLost(log, fault);
            }
            await Task.Delay(Again, cancel);
        }
    }

    [LoggerMessage(LogLevel.Warning, "What other instances write is not heard of at the moment; it is tried again in a second")]
    private static partial void LogLost(ILogger log, Exception fault);
}
