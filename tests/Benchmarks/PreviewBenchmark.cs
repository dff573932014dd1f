using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Importing.Recognition.Previews;
using ReliabilityDashboard.Importing.Sources.Upload;
using ReliabilityDashboard.Storage.Imports;
using TestDatabases;

namespace Benchmarks;

/// <summary>How soon the first rows and proposals of a large file are there, against all of it, counted and its bytes alone.</summary>
internal static class PreviewBenchmark
{
    public static async Task RunAsync(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("reliability-bench-").FullName;
        try
        {
            var file = Path.Combine(folder, "export");
            var rows = Write(file, megabytes * 1_000_000L);
            Bench.Say($"a PagerDuty export of {megabytes} MB", $"{rows:N0} rows");
            foreach (var provider in Bench.Providers)
            {
                await using var bench = await Bench.OpenAsync(
                    provider, services => services.Configure<ImportOptions>(options => options.MaxUploadBytes = long.MaxValue));
                var began = Stopwatch.GetTimestamp();
                UploadOutcome sent;
                await using (var content = File.OpenRead(file))
                    sent = await bench.Get<UploadIntake>().ReceiveAsync(
                        content, "export.csv", null, "files", RunOrigin.Upload, CancellationToken.None, person: "bench");
                var received = Stopwatch.GetElapsedTime(began);
                var waiting = (await bench.Get<WaitingFiles>().FindAsync(sent.Waits!.Value, CancellationToken.None))!;
                var bytes = await Bench.FastestAsync(() => Task.Run(() => Through(waiting)), tries: 3);
                var first = await Bench.FastestAsync(() => LookAsync(bench, waiting, WaitingFiles.FirstLook), tries: 3);
                var whole = await Bench.FastestAsync(() => LookAsync(bench, waiting, null), tries: 1);
                Bench.Say($"{provider}: all of it counted", Bench.Milliseconds(whole), 1);
                Bench.Say("  the first rows, proposals and figures of them", Bench.Milliseconds(first), whole / first);
                Bench.Say("  its bytes read through alone", Bench.Milliseconds(bytes), whole / bytes);
                Bench.Say("  received, saved and told what it is", Bench.Milliseconds(received), whole / received);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task LookAsync(DatabaseBench bench, FileToLookAt file, int? most)
    {
        var shown = await bench.Get<PreviewReader>().ReadAsync(file.Open, file.Asked with { Most = most }, CancellationToken.None);
        if (shown.Rows.Count != 50 || shown.IsWhole != most is null)
            throw new InvalidOperationException("The preview shows something else.");
    }

    private static void Through(FileToLookAt file)
    {
        using var content = file.Open();
        content.CopyTo(Stream.Null);
    }

    private static int Write(string path, long bytes)
    {
        using var text = new StreamWriter(path, false, new UTF8Encoding(false)) { NewLine = "\n" };
        text.WriteLine("id,incident_number,description,service_name,created_on,seconds_to_first_ack,seconds_to_resolve,urgency");
        var rows = 0;
        for (; text.BaseStream.Length < bytes; rows++)
        {
            var at = SessionFile.End.AddMinutes(-10.0 * (rows % 100_000));
            text.WriteLine($"Q{rows},{rows},Pool of worker {rows % 40} is exhausted and answers late,service-{rows % 60},{at:O},"
                + $"{60 + rows % 900},{600 + rows % 9000},high");
        }
        return rows;
    }
}
