using System.Data.Common;
using System.Globalization;
using TestDatabases;

namespace EndToEnd.Tests.Running;

/// <summary>The database of an app, as the program and the test reach it; a test looks beside the running app.</summary>
internal abstract class AppDatabase
{
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What the program is started with that keeps its data there.</summary>
    public abstract string[] Settings { get; }

    /// <summary>The tables that are the program's own.</summary>
    protected abstract string Tables { get; }

    /// <summary>The first column of the first row, whole numbers as <see cref="long"/>; or null.</summary>
    public async Task<object?> AskAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = Command(connection, sql);
        return await command.ExecuteScalarAsync(Cancel) switch
        {
            null or DBNull => null,
            int number => (long)number,
            var value => value,
        };
    }

    /// <summary>As <see cref="AskAsync"/>; null also while the tables are being created and while no server answers.</summary>
    public async Task<object?> TryAskAsync(string sql)
    {
        try
        {
            return await AskAsync(sql);
        }
        catch (DbException)
        {
            return null;
        }
    }

    /// <summary>Every row of every table as text, in an order of its own, to compare two databases by.</summary>
    /// <param name="without">Tables that are left out.</param>
    public async Task<List<string>> RowsAsync(params string[] without)
    {
        await using var connection = await OpenAsync();
        var tables = await LinesAsync(connection, Tables, reader => reader.GetString(0));
        var rows = new List<string>();
        foreach (var table in tables.Except(without))
            rows.AddRange(
                await LinesAsync(
                    connection,
                    $"SELECT * FROM \"{table}\"",
                    reader => $"{table}: {string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i))))}"
                )
            );
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    /// <summary>Everything that is stored, by names.</summary>
    public async Task<List<string>> StoredAsync()
    {
        await using var connection = await OpenAsync();
        return await StoredByName.ReadAsync(connection, Cancel);
    }

    /// <summary>A copy for another app, while nobody has this one open.</summary>
    /// <param name="folder">The other app's folder.</param>
    public abstract Task<AppDatabase> CopyAsync(string folder);

    /// <summary>Gives back what lies outside the app's folder.</summary>
    public abstract void Delete();

    protected abstract DbConnection Connect();

    private async Task<DbConnection> OpenAsync()
    {
        var connection = Connect();
        try
        {
            await connection.OpenAsync(Cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task<List<string>> LinesAsync(DbConnection connection, string sql, Func<DbDataReader, string> line)
    {
        var lines = new List<string>();
        await using var command = Command(connection, sql);
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        while (await reader.ReadAsync(Cancel)) lines.Add(line(reader));
        return lines;
    }

    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        // The statements stand in the tests themselves.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static string? Text(object value) => value switch
    {
        DBNull => "∅",
        byte[] bytes => Convert.ToHexString(bytes),
        Array many => string.Join(",", many.Cast<object>()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
