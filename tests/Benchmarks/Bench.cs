using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Importing;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Spool;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Imports;
using TestDatabases;

namespace Benchmarks;

/// <summary>What the benchmarks share.</summary>
internal static class Bench
{
    public static readonly StorageProvider[] Providers = Environment.GetEnvironmentVariable("TEST_DATABASE") is { Length: > 0 } one
        ? [Enum.Parse<StorageProvider>(one)]
        : [StorageProvider.Sqlite, StorageProvider.PostgreSql];

    /// <summary>The program as this build left it.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "ReliabilityDashboard.dll");

    public static async Task<DatabaseBench> OpenAsync(StorageProvider provider, Action<IServiceCollection>? pages = null)
    {
        var database = await TestDatabase.CreateAsync(provider);
        // What is asked is asked as of the end of the files.
        var clock = pages is null ? TimeProvider.System : new StoppedClock(SessionFile.End);
        return new DatabaseBench(
            database,
            clock,
            services =>
            {
                services.AddImporting(database.Folder, Path.Combine(database.Folder, "sample"));
                pages?.Invoke(services);
            }
        );
    }

    /// <summary>Imports a file through the whole pipeline and says how long it took.</summary>
    public static async Task<TimeSpan> ImportAsync(DatabaseBench bench, string file, long rows, string kind = "sessions")
    {
        var began = Stopwatch.GetTimestamp();
        var run = await bench
            .Get<RunLedger>()
            .BeginAsync(
                "files", kind, await WaitingFile.AtAsync(file, CancellationToken.None), RunOrigin.CommandLine, CancellationToken.None);
        run = await bench.Get<ImportRunner>().RunAsync(run.Id, CancellationToken.None);
        var took = Stopwatch.GetElapsedTime(began);
        return run.Inserted == rows
            ? took
            : throw new InvalidOperationException($"Expected {rows} rows in, got {run.Inserted}: {run.Error}");
    }

    /// <summary>Runs another program to its end and says how long it took.</summary>
    public static async Task<TimeSpan> RunAsync(string program, string[] arguments, string? input = null)
    {
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
        _ = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input ?? "");
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(began) : throw new InvalidOperationException($"{program}: {await errors}");
    }

    /// <summary>The fastest of a few tries: what others do on the machine only ever adds.</summary>
    public static async Task<TimeSpan> FastestAsync(Func<Task> work, int tries = 7)
    {
        var fastest = TimeSpan.MaxValue;
        for (var i = 0; i < tries; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await work();
            var took = Stopwatch.GetElapsedTime(began);
            if (took < fastest)
                fastest = took;
        }
        return fastest;
    }

    public static void Say(string what, string figure, double? ratio = null) =>
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{what, -64} {figure, 18}{(ratio is { } r ? $"   ratio {r:0.00}" : "")}"));

    public static string PerSecond(long rows, TimeSpan took) =>
        string.Create(CultureInfo.InvariantCulture, $"{rows / took.TotalSeconds:N0} rows/s");

    public static string Milliseconds(TimeSpan took) => string.Create(CultureInfo.InvariantCulture, $"{took.TotalMilliseconds:N2} ms");
}
