using ReliabilityDashboard.Storage;
using TestDatabases;

namespace EndToEnd.Tests.Running;

/// <summary>What one app keeps: a folder, and a database of the kind that this run is about. Deleted after the test.</summary>
internal sealed class DataFolder : IDisposable
{
    private DataFolder(string path, AppDatabase database) => (Path, Database) = (path, database);

    /// <summary>An empty one.</summary>
    /// <exception cref="InvalidOperationException">The test's class is not marked <see cref="EveryDatabaseAttribute"/>.</exception>
    public DataFolder()
    {
        EveryDatabaseAttribute.Demand();
        Path = NewPath();
        Database = TestDatabase.Provider == StorageProvider.PostgreSql ? ServerDatabase.OfThisRun() : new FileDatabase(Path);
    }

    public string Path { get; }

    public AppDatabase Database { get; }

    public string Inbox => Directory.CreateDirectory(System.IO.Path.Combine(Path, "inbox")).FullName;

    /// <summary>What the program is started with that keeps its data here.</summary>
    public string[] Settings => [$"--Data:Folder={Path}", .. Database.Settings];

    /// <summary>Whose database is a file whatever the run is about: for tests about the file, and for those that never come as far as a
    /// database.</summary>
    public static DataFolder WithFile()
    {
        var path = NewPath();
        return new(path, new FileDatabase(path));
    }

    /// <summary>Whose database is on a server that the test chose.</summary>
    public static DataFolder On(ServerDatabase database) => new(NewPath(), database);

    /// <summary>Runs one of the program's verbs on it, to its end, in this process.</summary>
    public Task<Ended> RunAsync(params string[] words) => CommandLine.RunAsync([.. words, .. Settings]);

    /// <summary>Runs the program on it to its end, as a process of its own.</summary>
    public Task<Ended> RunApartAsync(params string[] words) => Child.RunAsync([.. words, .. Settings]);

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

    /// <inheritdoc cref="AppDatabase.AskAsync"/>
    public Task<object?> AskAsync(string sql) => Database.AskAsync(sql);

    /// <inheritdoc cref="AppDatabase.TryAskAsync"/>
    public Task<object?> TryAskAsync(string sql) => Database.TryAskAsync(sql);

    /// <summary>A copy of the database, in a folder of its own, while no app has it open.</summary>
    public async Task<DataFolder> CopyAsync()
    {
        var path = NewPath();
        return new(path, await Database.CopyAsync(path));
    }

    public void Dispose()
    {
        Database.Delete();
        Directory.Delete(Path, recursive: true);
    }

    private static string NewPath() => Directory.CreateTempSubdirectory("reliability-e2e-").FullName;
}
