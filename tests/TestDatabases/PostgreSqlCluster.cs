using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace TestDatabases;

/// <summary>A PostgreSQL server of this process's own: a fresh cluster on a free port of this machine, run by a user without rights.</summary>
/// <remarks>It ends with this process, however that ends, and takes its files along: a shell waits at a pipe that the system closes.</remarks>
public sealed class PostgreSqlCluster : IAsyncDisposable
{
    // $1: the programs, $2: the folder, $3: the port. Nothing is written safely to disk: nobody reads it after a power cut.
    private const string Script = """
        trap '' INT HUP
        "$1/initdb" -D "$2/data" -U tests --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync > "$2/initdb.log" 2>&1 || { cat "$2/initdb.log" >&2; exit 1; }
        "$1/postgres" -D "$2/data" -k "$2" -h 127.0.0.1 -p "$3" -c fsync=off -c synchronous_commit=off -c full_page_writes=off \
          -c max_connections=300 -c shared_buffers=64MB -c autovacuum_naptime=5s -c timezone=Pacific/Chatham > "$2/server.log" 2>&1 &
        read -r _
        kill -INT $!
        wait $!
        rm -rf "$2"
        """;

    private readonly Process shell;
    private readonly string folder;
    private readonly int port;

    private PostgreSqlCluster(Process shell, string folder, int port) => (this.shell, this.folder, this.port) = (shell, folder, port);

    public static async Task<PostgreSqlCluster> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("reliability-pg-").FullName;
        var port = FreePort();
        var cluster = new PostgreSqlCluster(Start(folder, port), folder, port);
        await cluster.AnswersAsync();
        return cluster;
    }

    /// <summary>How to reach one of its databases.</summary>
    public string ConnectionString(string database) => $"Host=127.0.0.1;Port={port};Database={database};Username=tests";

    /// <summary>Runs a statement on the cluster as a whole, such as CREATE DATABASE.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static Process Start(string folder, int port)
    {
        string[] words = ["sh", "-c", Script, "sh", Programs(), folder, $"{port}"];
        if (Environment.IsPrivilegedProcess)
        {
            // PostgreSQL refuses to run as root; Debian's package brings a user along.
            using var handing = Process.Start("chown", ["postgres", folder]);
            handing.WaitForExit();
            words = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", .. words];
        }
        var start = new ProcessStartInfo(words[0], words[1..]) { RedirectStandardInput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        // Nothing of the surroundings may lead it elsewhere.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        return Process.Start(start)!;
    }

    private static string Programs() =>
        Directory.GetDirectories("/usr/lib/postgresql").Select(folder => Path.Combine(folder, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        ?? throw new DirectoryNotFoundException("PostgreSQL is not installed: apt-get install postgresql");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task AnswersAsync()
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await ExecuteAsync("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (!shell.HasExited && watch.Elapsed < TimeSpan.FromMinutes(2))
            {
                await Task.Delay(50);
            }
            catch (NpgsqlException fault)
            {
                throw new InvalidOperationException($"PostgreSQL did not start: {(shell.HasExited ? await shell.StandardError.ReadToEndAsync() : await File.ReadAllTextAsync(Path.Combine(folder, "server.log")))}", fault);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }
}
