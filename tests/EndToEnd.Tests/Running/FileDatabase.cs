using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace EndToEnd.Tests.Running;

/// <summary>The embedded default: a file in the app's folder.</summary>
internal sealed class FileDatabase(string folder) : AppDatabase
{
    public string Path { get; } = System.IO.Path.Combine(folder, "reliability.db");

    public override string[] Settings => [];

    protected override string Tables => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";

    public override Task<AppDatabase> CopyAsync(string folder)
    {
        var copy = new FileDatabase(folder);
        // Whoever closes it last leaves everything in the one file.
        File.Copy(Path, copy.Path);
        return Task.FromResult<AppDatabase>(copy);
    }

    public override void Delete()
    {
        // It goes with its folder.
    }

    protected override DbConnection Connect() =>
        new SqliteConnection($"Data Source={Path};Mode=ReadWrite;Pooling=False;Default Timeout=60");
}
