using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using ReliabilityDashboard.Storage.Versions;

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
    public Task MarkAsync(ReliabilityContext context, DataParts parts, CancellationToken cancel)
    {
        var mark = PartMark.Sql(parts) + "; SELECT pg_notify({0}, {1})";
        return context.Database.ExecuteSqlRawAsync(mark, [Channel, $"{self} {(int)parts}"], cancel);
    }

    public async Task WatchAsync(Action<DataParts> changed, CancellationToken cancel)
    {
        PartVersions? known = null;
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(connectionString);
                await connection.OpenAsync(cancel);
                connection.Notification += (_, told) =>
                {
                    if (told.Payload.Split(' ') is [var writer, var parts] && writer != self)
                        changed((DataParts)int.Parse(parts, CultureInfo.InvariantCulture));
                };
                await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection)) await listen.ExecuteNonQueryAsync(cancel);
                while (true)
                {
                    var versions = await VersionsAsync(connection, cancel);
                    if (known is not null && versions.Since(known) is var parts and not DataParts.None) changed(parts);
                    known = versions;
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

    private static async Task<PartVersions> VersionsAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var ask = new NpgsqlCommand("SELECT part, version FROM part_versions", connection);
        await using var row = await ask.ExecuteReaderAsync(cancel);
        var rows = new List<PartVersion>();
        while (await row.ReadAsync(cancel)) rows.Add(new() { Part = row.GetString(0), Version = row.GetInt64(1) });
        return new(rows);
    }

    [LoggerMessage(LogLevel.Warning, "What other instances write is not heard of at the moment; it is tried again in a second")]
    private static partial void LogLost(ILogger log, Exception fault);
}
