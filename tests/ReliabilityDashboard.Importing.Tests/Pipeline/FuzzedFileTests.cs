using System.IO.Compression;
using System.Text;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Verification;

namespace ReliabilityDashboard.Importing.Tests.Pipeline;

/// <summary>Files of every kind, damaged at random: none brings an import down, and each record is counted once.</summary>
[EveryDatabase]
public sealed class FuzzedFileTests
{
    private const string OwnFault = "The program met a fault of its own";

    // What readers and rules are most likely to stumble over.
    private static readonly string[] Stumbling =
    [
        "\0",
        "\"",
        "\"\"",
        ",",
        ";",
        "\n",
        "\r",
        "\uFEFF",
        "{",
        "}",
        "[",
        "]",
        ":",
        "null",
        "-1",
        "1e308",
        "-0",
        "NaN",
        "99999999999999999999",
        "9999-12-31T23:59:59Z",
        "0001-01-01",
        "2026-02-30",
        "2026-03-29T02:30:00",
        "\u202E",
        "\uD83D\uDE00",
        "é",
        "e\u0301",
        "'; --",
        "%00",
        "\t",
    ];

    private static readonly Dictionary<string, string> Files = new()
    {
        ["incidents"] =
            "id,title,started_at,resolved_at,service,severity,affected_services\n"
            + "A-1,Payments time out,2026-03-02T09:00:00Z,2026-03-02T10:00:00Z,payments,sev1,cart;web\n"
            + "A-2,Search is slow,2026-03-03,,search,sev3,\n",
        ["sessions"] =
            "time,service,release,platform,total,crashed\n2026-03-02T09:00:00Z,web,1.0,ios,100,3\n2026-03-02T10:00:00Z,web,1.0,web,50,0\n",
        ["signals"] =
            "time,service,requests,errors,implicit_errors,latency_ok,latency_failed\n"
            + "2026-02-01T00:00:00Z,web,3600,36,4,0.1:100;1:3,0.01:10\n",
        ["crashes"] = """
            {"id":"T-1","at":"2026-03-02T09:00:00Z","service":"web","message":"null reference"}
            {"id":"T-2","at":"2026-03-02T10:00:00Z","service":"cart"}

            """,
        ["changes"] = "id,at,kind,service\nC-1,2026-03-01T10:00:00Z,release,web\nC-2,2026-03-02T10:00:00Z,growth,cart\n",
        ["services"] = "name,team,aliases,tier\nweb,shop,www;site,1\ncart,shop,,2\n",
    };

    [Fact]
    public async Task No_damage_to_a_file_brings_an_import_down_and_every_record_is_counted_once()
    {
        await using var bench = await ImportBench.OpenAsync();
        var (chance, told) = (new Random(20261005), new List<string>());
        for (var i = 0; i < LongVariantAttribute.Count(60, all: 10_000) && told.Count == 0; i++)
        {
            var (kind, text) = Files.ElementAt(chance.Next(Files.Count));
            var (bytes, ending) = Damaged(chance, text, kind == "crashes" ? ".ndjson" : ".csv");
            var run = await bench.ImportAsync(kind, bytes, ending);
            if (
                run.Status is not (RunStatus.Succeeded or RunStatus.Failed)
                || run.Error?.Contains(OwnFault, StringComparison.Ordinal) == true
            )
                told.Add($"{i}, {kind}{ending}: {run.Status}, {run.Error}\n{Convert.ToBase64String(bytes)}");
            if (run.Inserted + run.Updated + run.Unchanged + run.Skipped + run.Rejected != run.Read)
                told.Add(
                    $"{i}, {kind}{ending}: {run.Read} read, which is not the sum of what became of them\n{Convert.ToBase64String(bytes)}");
        }
        await bench.Get<Verifier>().RunAsync(told.Add, _ => { }, ImportBench.Cancel);
        Assert.Empty(told);
    }

    private static (byte[] Bytes, string Ending) Damaged(Random chance, string text, string ending)
    {
        for (var times = chance.Next(1, 5); times > 0; times--)
            text = Damaged(chance, text);
        var bytes = Encoding.UTF8.GetBytes(text);
        if (chance.Next(6) == 0)
        {
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                gzip.Write(bytes);
            (bytes, ending) = (packed.ToArray(), $"{ending}.gz");
        }
        for (var times = chance.Next(3); times > 0 && bytes.Length > 0; times--)
            bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
        return (chance.Next(8) == 0 ? bytes[..chance.Next(bytes.Length + 1)] : bytes, ending);
    }

    private static string Damaged(Random chance, string text)
    {
        var (from, to) = (chance.Next(text.Length + 1), chance.Next(text.Length + 1));
        (from, to) = (Math.Min(from, to), Math.Min(Math.Max(from, to), Math.Min(from, to) + 12));
        return chance.Next(4) switch
        {
            0 => text.Remove(from, to - from),
            1 => text.Insert(from, text[from..to]),
            2 => text.Insert(from, Stumbling[chance.Next(Stumbling.Length)]),
            _ => text[..from] + Stumbling[chance.Next(Stumbling.Length)] + text[to..],
        };
    }
}
