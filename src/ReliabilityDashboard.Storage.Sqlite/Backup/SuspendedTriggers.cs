using System.Data.Common;

namespace ReliabilityDashboard.Storage.Sqlite.Backup;

/// <summary>Takes every trigger out of a database that is being filled and puts each back as it was: what guards rows against people would
/// refuse the copy of them.</summary>
/// <param name="connection">To the database.</param>
/// <param name="transaction">In which all of it happens.</param>
/// <param name="tables">Only those of these tables; null: all.</param>
internal sealed class SuspendedTriggers(DbConnection connection, DbTransaction transaction, IReadOnlyList<string>? tables = null)
{
    private readonly List<string> statements = [];

    public async Task SuspendAsync(CancellationToken cancel)
    {
        var names = new List<string>();
        await using (var read = Command("SELECT name, sql, tbl_name FROM sqlite_master WHERE type = 'trigger'"))
        await using (var row = await read.ExecuteReaderAsync(cancel))
            while (await row.ReadAsync(cancel))
            {
                if (tables?.Contains(row.GetString(2)) == false) continue;
                names.Add(row.GetString(0));
                statements.Add(row.GetString(1));
            }
        foreach (var name in names) await RunAsync($"DROP TRIGGER \"{name}\"", cancel);
    }

    public async Task ResumeAsync(CancellationToken cancel)
    {
        foreach (var statement in statements) await RunAsync(statement, cancel);
    }

    private async Task RunAsync(string sql, CancellationToken cancel)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private DbCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // The database's own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
