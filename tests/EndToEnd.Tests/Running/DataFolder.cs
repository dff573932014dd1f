using System.Globalization;
using Microsoft.Data.Sqlite;

namespace EndToEnd.Tests.Running;

/// <summary>A data folder of one test or one app, deleted after it.</summary>
internal sealed class DataFolder(string path) : IDisposable
{
    public DataFolder() : this(Directory.CreateTempSubdirectory("reliability-e2e-").FullName)
    {
    }

    public string Path => path;

    public string Inbox => Directory.CreateDirectory(System.IO.Path.Combine(Path, "inbox")).FullName;

    public string Database => System.IO.Path.Combine(Path, "reliability.db");

    public string Setting => $"--Data:Folder={Path}";

    /// <summary>A file beside the inbox, for the command line and for uploads.</summary>
    public string Write(string name, string content)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Lays a file into the inbox at once: written under a waiting name, then renamed.</summary>
    public void Drop(string name, string content)
    {
        var waiting = System.IO.Path.Combine(Inbox, $".{name}");
        File.WriteAllText(waiting, content);
        File.Move(waiting, System.IO.Path.Combine(Inbox, name));
    }

    /// <summary>The first column of the first row, or null; works beside a running app.</summary>
    public async Task<object?> AskAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Mode=ReadWrite;Pooling=False;Default Timeout=60");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        // The statements stand in the tests themselves.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync() is { } value and not DBNull ? value : null;
    }

    /// <summary>As <see cref="AskAsync"/>; null also while the tables are being created.</summary>
    public async Task<object?> TryAskAsync(string sql)
    {
        try
        {
            return await AskAsync(sql);
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    /// <summary>Every row of every table as text, in an order of its own, to compare two databases by.</summary>
    /// <param name="without">Tables that are left out.</param>
    public async Task<List<string>> RowsAsync(params string[] without)
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Mode=ReadWrite;Pooling=False;Default Timeout=60");
        await connection.OpenAsync();
        var tables = new List<string>();
        await using (var names = connection.CreateCommand())
        {
            names.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
            await using var reader = await names.ExecuteReaderAsync();
            while (await reader.ReadAsync()) tables.Add(reader.GetString(0));
        }
        var rows = new List<string>();
        foreach (var table in tables.Except(without).Order(StringComparer.Ordinal))
        {
            await using var all = connection.CreateCommand();
#pragma warning disable CA2100 // The names are the database's own.
            all.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
            await using var reader = await all.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                rows.Add($"{table}: {string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "∅" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)))}");
        }
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    /// <summary>A copy of the database as it is now, in a folder of its own.</summary>
    public async Task<DataFolder> CopyAsync()
    {
        var copy = new DataFolder();
        await AskAsync($"VACUUM INTO '{copy.Database}'");
        return copy;
    }

    public void Dispose() => Directory.Delete(path, recursive: true);
}
