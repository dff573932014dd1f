using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Benchmarks;

/// <summary>A question about incidents right after one row of sessions came in, against the same with nothing imported before it.</summary>
/// <remarks>A session row changes no incident, so both should cost the same. Over HTTP, so that any build can be measured.</remarks>
internal static class AfterImportBenchmark
{
    private const int Tries = 15, WarmUps = 3;
    private const string Question = "/api/v1/metrics/time-to-recovery?from=2025-01-01&to=2026-01-01";

    /// <param name="folder">What <c>dotnet publish</c> left.</param>
    /// <param name="incidents">How many are stored.</param>
    public static async Task RunAsync(string folder, int incidents)
    {
        var data = Directory.CreateTempSubdirectory("reliability-bench-").FullName;
        try
        {
            await using var app = await ServedApp.StartAsync(folder, data, sample: false);
            using var client = await app.KeyedAsync();
            var file = Path.Combine(data, "incidents.csv");
            SessionFile.WriteIncidents(file, incidents);
            var run = await ImportAsync(client, "incidents", await File.ReadAllTextAsync(file));
            var (quiet, imported) = (new List<TimeSpan>(), new List<TimeSpan>());
            // In turn, so that what else the machine does meets both; the first tries warm up.
            for (var i = -WarmUps; i < Tries; i++)
            {
                // Who reads an ended run is told the newest next, so that the second of grace that a cache has hides nothing.
                await EndedAsync(client, run);
                var before = await AskAsync(client);
                var at = SessionFile.End.AddHours(-1000 + i);
                await ImportAsync(client, "sessions", $"time,service,total,crashed\n{at:yyyy-MM-dd'T'HH:mm:ss'Z'},service-0,1000,1\n");
                var after = await AskAsync(client);
                if (i < 0) continue;
                quiet.Add(before);
                imported.Add(after);
            }
            var (usual, dear) = (Median(quiet), Median(imported));
            Bench.Say($"a question about {incidents} incidents, nothing imported, median of {Tries}", Bench.Milliseconds(usual), 1);
            Bench.Say("  the same right after one session row came in", Bench.Milliseconds(dear), dear / usual);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<TimeSpan> AskAsync(HttpClient client)
    {
        var began = Stopwatch.GetTimestamp();
        await client.GetByteArrayAsync(new Uri(Question, UriKind.Relative));
        return Stopwatch.GetElapsedTime(began);
    }

    /// <summary>Sends a file and waits until it is in.</summary>
    /// <returns>The id of its run.</returns>
    private static async Task<string> ImportAsync(HttpClient client, string kind, string rows)
    {
        using var content = new StringContent(rows, new MediaTypeHeaderValue("text/csv"));
        using var begun = await client.PostAsync(new Uri($"/api/v1/imports/{kind}", UriKind.Relative), content);
        using var answer = JsonDocument.Parse(await begun.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync());
        var run = answer.RootElement.GetProperty("id").GetString()!;
        await EndedAsync(client, run);
        return run;
    }

    private static async Task EndedAsync(HttpClient client, string run)
    {
        while (true)
        {
            using var answer = JsonDocument.Parse(await client.GetByteArrayAsync(new Uri($"/api/v1/imports/{run}", UriKind.Relative)));
            switch (answer.RootElement.GetProperty("status").GetString())
            {
                case "queued" or "running":
                    await Task.Delay(20);
                    break;
                case "succeeded" when answer.RootElement.GetProperty("rejected").GetInt64() == 0:
                    return;
                default:
                    throw new InvalidOperationException(answer.RootElement.GetRawText());
            }
        }
    }

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);
}
