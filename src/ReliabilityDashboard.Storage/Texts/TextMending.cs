using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using ReliabilityDashboard.Storage.Audit;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Storage.Texts;

/// <summary>Takes out, once in the life of a database, the characters that earlier versions stored and that cannot be restored
/// everywhere. Each is replaced, and the audit log says where.</summary>
public sealed partial class TextMending(
    WriteQueue queue, SettingQuery settings, IDatabaseProvider database, TimeProvider time, ILogger<TextMending> log)
{
    private const int MostTold = 100;
    private const string AuditTable = "audit_entries";

    /// <summary>Does it where it was not done yet.</summary>
    /// <returns>How many rows were mended.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        if (await settings.FindAsync(SettingKeys.TextsMended, cancel) is not null) return 0;
        try
        {
            var mended = await queue.ForBatchAsync(context => MendAsync(context, cancel), cancel);
            if (mended > 0) LogMended(mended);
            return mended;
        }
        catch (Exception fault) when (database.Trouble(fault) is not null)
        {
            // A database that takes no writes now is served all the same.
            LogLater(fault);
            return 0;
        }
    }

    private async Task<int> MendAsync(ReliabilityContext context, CancellationToken cancel)
    {
        if (await context.Settings.AnyAsync(setting => setting.Key == SettingKeys.TextsMended, cancel)) return 0;
        List<UnstorableRow> rows = [];
        await foreach (var row in UnstorableRow.ReadAsync(context, cancel))
            if (row is not null) rows.Add(row);
        foreach (var row in rows.Where(row => row.Table.Name != AuditTable)) await WriteAsync(context, row, cancel);
        var entries = rows.FindAll(row => row.Table.Name == AuditTable);
        if (entries.Count > 0)
            await database.UnguardedAsync(
                context, [AuditTable],
                async () =>
                {
                    foreach (var row in entries) await WriteAsync(context, row, cancel);
                    await AuditChain.TieAnewAsync(context, cancel);
                }, cancel);
        if (rows.Count > 0) await AuditChain.AppendAsync(context, Author.Program, time.GetUtcNow().UtcDateTime, [Told(rows)], cancel);
        await NoteAsync(context, cancel);
        return rows.Count;
    }

    private static AuditDraft Told(List<UnstorableRow> rows) =>
        new(
            "took out", "stored text", "",
            string.Create(CultureInfo.InvariantCulture, $"the character U+0000, of {rows.Count} rows"),
            [.. rows.Take(MostTold).Select(row => new AuditChange(row.Words, null, row.ColumnWords))]);

    private static async Task WriteAsync(ReliabilityContext context, UnstorableRow row, CancellationToken cancel)
    {
        await using var update = context.Database.GetDbConnection().CreateCommand();
        update.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        var set = row.Texts.Select((text, place) => $"\"{text.Column}\" = @t{place}");
        var where = row.Table.Key.Select((column, place) => $"\"{column}\" = @k{place}");
#pragma warning disable CA2100 // The names are the model's own.
        update.CommandText = $"UPDATE \"{row.Table.Name}\" SET {string.Join(", ", set)} WHERE {string.Join(" AND ", where)}";
#pragma warning restore CA2100
        foreach (var (place, text) in row.Texts.Index()) Add($"@t{place}", text.Mended);
        foreach (var (place, value) in row.Key.Index()) Add($"@k{place}", value);
        context.NoteRows(row.Table.Name);
        await update.ExecuteNonQueryAsync(cancel);

        void Add(string name, object value)
        {
            var parameter = update.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            update.Parameters.Add(parameter);
        }
    }

    // The program's own note, no setting that anybody made.
    private Task NoteAsync(ReliabilityContext context, CancellationToken cancel) =>
        context.KeepBooksAsync(() =>
            context.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO settings (key, value, set_by, set_at)
                VALUES ({SettingKeys.TextsMended}, {"true"}, {Author.Program}, {time.GetUtcNow().UtcDateTime})
                """, cancel));

    [LoggerMessage(
        LogLevel.Warning,
        "{Count} stored rows held the character U+0000, which cannot be restored everywhere; it was replaced, the audit log says where")]
    private partial void LogMended(int count);

    [LoggerMessage(LogLevel.Warning, "Stored texts were not looked through; the next start does it")]
    private partial void LogLater(Exception fault);
}
