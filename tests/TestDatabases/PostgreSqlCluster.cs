using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace TestDatabases;

/// <summary>A PostgreSQL server of this process's own: a fresh cluster on a free port of this machine, run by a user without
/// rights.</summary>
/// <remarks>It ends with this process, however that ends, and takes its files along: a shell waits at a pipe that the system
/// closes.</remarks>
public sealed class PostgreSqlCluster : IAsyncDisposable
{
    // $1: the programs, $2: the folder, $3: settings, $4: whom it follows, or nothing. Nothing is written safely to disk: nobody reads it
    // after a power cut.
    private const string Script = """
        trap '' INT HUP
        if [ -n "$4" ]; then "$1/pg_basebackup" -d "$4" -D "$2/data" --write-recovery-conf --checkpoint=fast --no-sync
        else "$1/initdb" -D "$2/data" -U tests --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync
        fi > "$2/made.log" 2>&1 || { cat "$2/made.log" >&2; exit 1; }
        "$1/pg_ctl" -D "$2/data" -l "$2/server.log" -t 120 start -o "-k $2 -h 127.0.0.1 \
          -c fsync=off -c synchronous_commit=off -c full_page_writes=off \
          -c max_connections=300 -c shared_buffers=64MB -c autovacuum_naptime=5s -c timezone=Pacific/Chatham \
          $3" > /dev/null || { cat "$2/server.log" >&2; exit 1; }
        echo started
        read -r _
        "$1/pg_ctl" -D "$2/data" -m immediate stop > /dev/null 2>&1
        rm -rf "$2"
        """;

    private const string StandbyName = "second";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly Process shell;
    private readonly string folder;

    private PostgreSqlCluster(Process shell, string folder, int port) => (this.shell, this.folder, Port) = (shell, folder, port);

    public int Port { get; }

    /// <summary>Starts an empty one.</summary>
    /// <param name="settings">Such as <c>synchronous_commit=on</c>, beside or instead of those of every cluster.</param>
    public static Task<PostgreSqlCluster> StartAsync(params string[] settings) => StartAsync("", settings);

    /// <summary>Starts a second server that follows this one; from now on a commit here waits until it is written there too.</summary>
    public async Task<PostgreSqlCluster> FollowAsync()
    {
        var second = await StartAsync($"host=127.0.0.1 port={Port} user=tests application_name={StandbyName}", []);
        await ExecuteAsync($"ALTER SYSTEM SET synchronous_standby_names = '{StandbyName}'");
        await ExecuteAsync("SELECT pg_reload_conf()");
        var watch = Stopwatch.StartNew();
        while (await AskAsync("SELECT sync_state FROM pg_stat_replication") is not "sync")
        {
            if (watch.Elapsed > Limit) throw new TimeoutException("The second server does not follow the first.");
            await Task.Delay(50);
        }
        return second;
    }

    /// <summary>Ends every process of the server at once, without a word to anybody, as a power cut does.</summary>
    public Task CutOffAsync() =>
        RunAsync(
            "sh",
            "-c",
            """
            p=$(head -n 1 "$1/data/postmaster.pid")
            children=$(grep -ls "^PPid:[[:space:]]*$p$" /proc/[0-9]*/status | cut -d / -f 3)
            kill -9 $p
            # Those that have noticed are gone already.
            kill -9 $children 2> /dev/null || true
            """,
            "sh",
            folder
        );

    /// <summary>Ends it without letting anything finish.</summary>
    public Task HaltAsync() => ControlAsync("-m", "immediate", "stop");

    /// <summary>Starts it again as it was started, after ending what runs without letting anything finish; it recovers from its
    /// log.</summary>
    public Task RestartAsync() => ControlAsync("-l", Path.Combine(folder, "server.log"), "-m", "immediate", "restart");

    /// <summary>Makes one that follows take writes itself.</summary>
    public Task PromoteAsync() => ControlAsync("promote");

    /// <summary>How to reach one of its databases.</summary>
    public string ConnectionString(string database) => $"Host=127.0.0.1;Port={Port};Database={database};Username=tests";

    /// <summary>Runs a statement on the cluster as a whole, such as CREATE DATABASE.</summary>
    public Task ExecuteAsync(string sql) => AskAsync(sql);

    /// <inheritdoc cref="ExecuteAsync"/>
    public void Execute(string sql)
    {
        using var connection = new NpgsqlConnection($"{ConnectionString("postgres")};Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row of a question to the cluster as a whole, or null.</summary>
    public async Task<object?> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"{ConnectionString("postgres")};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is { } value and not DBNull ? value : null;
    }

    private static async Task<PostgreSqlCluster> StartAsync(string follows, string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("reliability-pg-").FullName;
        var port = FreePort();
        if (Environment.IsPrivilegedProcess)
        {
            using var handing = Process.Start("chown", ["postgres", folder]);
            await handing.WaitForExitAsync();
        }
        var start = Unprivileged(
            "sh", "-c", Script, "sh", Programs(), folder,
            string.Concat(settings.Prepend($"port={port}").Select(setting => $" -c {setting}")), follows);
        (start.RedirectStandardInput, start.RedirectStandardOutput) = (true, true);
        var cluster = new PostgreSqlCluster(Process.Start(start)!, folder, port);
        await cluster.StartedAsync();
        return cluster;
    }

    /// <summary>PostgreSQL refuses to run as root; Debian's package brings a user along.</summary>
    private static ProcessStartInfo Unprivileged(params string[] words)
    {
        if (Environment.IsPrivilegedProcess) words = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", .. words];
        var start = new ProcessStartInfo(words[0], words[1..]) { RedirectStandardError = true, WorkingDirectory = "/" };
        // Nothing of the surroundings may lead it elsewhere.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        return start;
    }

    private Task ControlAsync(params string[] words) =>
        RunAsync([Path.Combine(Programs(), "pg_ctl"), "-D", Path.Combine(folder, "data"), "-t", "120", "-s", .. words]);

    private static async Task RunAsync(params string[] words)
    {
        using var process = Process.Start(Unprivileged(words))!;
        // The server that pg_ctl starts keeps the pipe open: it is read only after a failure.
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{words[0]} failed: {await process.StandardError.ReadToEndAsync()}");
    }

    private static string Programs() =>
        Directory
            .GetDirectories("/usr/lib/postgresql")
            .Select(folder => Path.Combine(folder, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
            .Order(StringComparer.Ordinal)
            .LastOrDefault()
        ?? throw new DirectoryNotFoundException("PostgreSQL is not installed: apt-get install postgresql");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits for the shell's word, not for the server's first answer: one that is halted before the shell knows of it would be
    /// left to nobody.</summary>
    private async Task StartedAsync()
    {
        if (await shell.StandardOutput.ReadLineAsync() is not null) return;
        throw new InvalidOperationException($"PostgreSQL did not start: {await shell.StandardError.ReadToEndAsync()}");
    }

    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }
}
