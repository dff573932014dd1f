using System.Diagnostics;
using ReliabilityDashboard.Importing.Recognition;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Spool;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Mappings;
using TestDatabases;

namespace Benchmarks;

/// <summary>The same records once with the columns of their kind and once through a mapping, which surveys the file before its first
/// record.</summary>
internal static class MappedBenchmark
{
    private const int Tries = 3;

    public static async Task RunAsync(BenchedFile benched, int rows)
    {
        var folder = Directory.CreateTempSubdirectory("reliability-bench-").FullName;
        try
        {
            var (plain, mapped) = (Path.Combine(folder, "plain.csv"), Path.Combine(folder, "mapped.csv"));
            benched.Write(plain, rows);
            var columns = Rename(plain, mapped);
            foreach (var provider in Bench.Providers)
            {
                // In turn, and the fastest of each: what else the machine does only ever adds.
                var (baseline, told, took) = (TimeSpan.MaxValue, TimeSpan.Zero, TimeSpan.MaxValue);
                for (var i = 0; i < Tries; i++)
                {
                    await using var first = await Bench.OpenAsync(provider);
                    var once = await Bench.ImportAsync(first, plain, rows, benched.Kind);
                    if (once < baseline) baseline = once;
                    await using var second = await Bench.OpenAsync(provider);
                    await second.Get<StoredMappingWriter>().SaveAsync("bench", MappingOf(benched.Kind, columns), "bench", default);
                    var through = await ImportAsync(second, mapped, rows);
                    if (through.Took < took) (told, took) = through;
                }
                Bench.Say($"{benched.Kind} into {provider}", Bench.PerSecond(rows, baseline), 1);
                Bench.Say("  through a mapping", Bench.PerSecond(rows, took), baseline / took);
                Bench.Say("  of it: told, and surveyed once through", $"{told / took:P0}");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(TimeSpan Told, TimeSpan Took)> ImportAsync(DatabaseBench bench, string file, int rows)
    {
        var began = Stopwatch.GetTimestamp();
        var settled = await bench.Get<FileShapes>().SettleAsync(() => File.OpenRead(file), new("files"), CancellationToken.None);
        var told = Stopwatch.GetElapsedTime(began);
        if (!settled.IsClear) throw new InvalidOperationException(string.Join(" ", settled.Questions.Select(question => question.Said)));
        var run = await bench.Get<RunLedger>().BeginAsync(
            "files", settled.Kind!.Word, await WaitingFile.AtAsync(file, CancellationToken.None), RunOrigin.CommandLine,
            CancellationToken.None,
            settled.Zone, settled);
        run = await bench.Get<ImportRunner>().RunAsync(run.Id, CancellationToken.None);
        var took = Stopwatch.GetElapsedTime(began);
        return run.Inserted == rows ? (told, took) : throw new InvalidOperationException($"Expected {rows} rows in, got {run.Inserted}.");
    }

    private static string[] Rename(string from, string to)
    {
        using var reader = new StreamReader(from);
        using var writer = new StreamWriter(to) { NewLine = "\n" };
        var columns = reader.ReadLine()!.Split(',');
        writer.WriteLine(string.Join(',', columns.Select(column => $"their {column}")));
        while (reader.ReadLine() is { } line) writer.WriteLine(line);
        return columns;
    }

    private static string MappingOf(string kind, string[] columns) =>
        $$"""{"kind":"{{kind}}","told":{"all":["their {{columns[0]}}","their {{columns[1]}}"]},"fields":{"""
            + string.Join(',', columns.Select(column => $"\"{column}\":\"their {column}\"")) + "}}";
}
