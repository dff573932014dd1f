using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using ReliabilityDashboard.Storage.Verification;

namespace TestDatabases;

/// <summary>The program as a process of its own that imports a file and is killed with SIGKILL on its way; after each kill the stored data
/// must agree with each other.</summary>
/// <param name="program">The built program.</param>
/// <param name="bench">The database it imports into, with services to verify it by.</param>
/// <param name="kind">The kind of the file's records.</param>
/// <param name="file">The file; the same command, given again, goes on where the last attempt was cut off.</param>
/// <param name="records">How many records it holds.</param>
public sealed class KilledImport(string program, DatabaseBench bench, string kind, string file, int records)
{
    /// <summary>Attempts that were killed before their end.</summary>
    public int Kills { get; private set; }

    /// <summary>Kills one attempt after the other at points spread over the file, each a random way into its own part, and then lets one
    /// end.</summary>
    /// <returns>What did not agree after a kill or at the end; empty when nothing was lost, nothing doubled.</returns>
    public async Task<List<string>> RunAsync(int rounds, Random chance, CancellationToken cancel)
    {
        var told = new List<string>();
        var ended = false;
        for (var round = 0; round < rounds && told.Count == 0 && !ended; round++)
        {
            // An attempt may end before its kill; given once more, the command would begin a second run.
            ended = await AttemptAsync((long)((round + chance.NextDouble()) * records / (rounds + 1)), cancel);
            if (!ended)
                Kills++;
            await VerifyAsync($"after kill {round + 1}", told, cancel);
        }
        if (!ended && !await AttemptAsync(long.MaxValue, cancel))
            told.Add("the last attempt was not let to its end");
        await VerifyAsync("at the end", told, cancel);
        return told;
    }

    /// <summary>Runs the command; false where it was killed, once it had counted so many records.</summary>
    private async Task<bool> AttemptAsync(long killAt, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("dotnet", [program, "import", kind, file, .. bench.Database.Settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync(cancel);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        while (killAt < long.MaxValue && !process.HasExited)
        {
            if (await CountedAsync(cancel) >= killAt)
            {
                process.Kill();
                await process.WaitForExitAsync(cancel);
                // 137: killed by signal 9; an end of its own a moment before is no kill.
                if (process.ExitCode == 137)
                    return false;
            }
            await Task.Delay(2, cancel);
        }
        await process.WaitForExitAsync(cancel);
        return process.ExitCode == 0
            ? true
            : throw new InvalidOperationException($"The import ended with exit code {process.ExitCode}: {await errors}");
    }

    /// <summary>How many records the unfinished run has counted; none yet: −1.</summary>
    private async Task<long> CountedAsync(CancellationToken cancel)
    {
        try
        {
            await using var connection = bench.Database.Connect();
            await connection.OpenAsync(cancel);
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The kind is the test's own.
            command.CommandText = $"SELECT read FROM import_runs WHERE kind = '{kind}' AND status IN ('Queued', 'Running')";
#pragma warning restore CA2100
            return await command.ExecuteScalarAsync(cancel) is { } read ? Convert.ToInt64(read, CultureInfo.InvariantCulture) : -1;
        }
        catch (DbException)
        {
            // Locked for a moment.
            return -1;
        }
    }

    private async Task VerifyAsync(string when, List<string> told, CancellationToken cancel) =>
        await bench.Get<Verifier>().RunAsync(difference => told.Add($"{when}: {difference}"), _ => { }, cancel);
}
