using System.Text;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Recognition.Previews;
using ReliabilityDashboard.Importing.Tests.Formats;
using ReliabilityDashboard.Importing.Tests.Pipeline;

namespace ReliabilityDashboard.Importing.Tests.Recognition;

/// <summary>Exports damaged at random: none stops the process, each has a reason, and no valid row of a table is lost.</summary>
[EitherDatabase]
public sealed class FuzzedShapeTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Mappings", "Shapes");

    private static readonly string[] Stumbling =
        ["\0", "\"", "'", ",", ";", "\n", "\uFEFF", "{", "}", "[", "]", ":", "null", "-1", "1e308", "NaN", "99999999999999999999",
            "9999-12-31T23:59:59Z", "30/2/2026", "1/2/3", "46023.5", "\uD83D\uDE00", "\\ud800", "sep=,", "\t", "{'summary': '", "12:61 PM"];

    [Fact]
    public async Task No_damage_to_an_export_stops_the_process_and_each_has_a_reason()
    {
        await using var bench = await ImportBench.OpenAsync();
        var reader = bench.Get<PreviewReader>();
        byte[][] files =
        [
            .. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
                .Where(path => !path.EndsWith(".expected", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .Select(File.ReadAllBytes),
            Workbook.Of(
                ["Number", "Opened", "Short description", "Resolved"],
                ["INC1", Workbook.Date("46023.5"), "Down", Workbook.Date("46023.6")]),
        ];
        var (chance, told) = (new Random(20261130), new List<string>());
        for (var i = 0; i < LongVariantAttribute.Count(500, all: 10_000) && told.Count == 0; i++)
        {
            var bytes = Damaged(chance, files[chance.Next(files.Length)]);
            try
            {
                var preview = await reader.ReadAsync(() => new MemoryStream(bytes), new("files") { Name = "export" }, ImportBench.Cancel);
                if (preview.Recognised is null && preview.Questions.Count == 0)
                    told.Add($"{i}: nothing is asked\n{Convert.ToBase64String(bytes)}");
                if (preview.Rows.Any(row => row.Faults.Any(fault => fault.Reason.Length == 0))) told.Add($"{i}: a fault without a reason");
            }
            catch (UnreadableFileException unreadable)
            {
                if (unreadable.Message.Length == 0) told.Add($"{i}: unreadable without a reason");
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                told.Add($"{i}: {fault}\n{Convert.ToBase64String(bytes)}");
            }
        }
        Assert.True(told.Count == 0, string.Join("\n", told));
    }

    [Fact]
    public async Task A_broken_row_among_valid_ones_takes_none_of_them_with_it()
    {
        await using var bench = await ImportBench.OpenAsync();
        var text = new StringBuilder("incident_number,description,service_name,created_on,seconds_to_resolve\n");
        for (var i = 0; i < 200; i++)
            text.Append(i % 10 == 3 ? i + ",\"Down, again,web\n" : i + ",Down,web,2026-01-01T10:00:00Z,60\n")
                .Append(i % 10 == 3 ? "x\",web,2026-01-01T10:00:00Z,60,too,many\n" : "");
        var preview = await bench.Get<PreviewReader>().ReadAsync(
            () => new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), new("files"), ImportBench.Cancel);
        Assert.Equal((180L, 20L), (preview.Figures!.Records, preview.FaultyRows));
    }

    private static byte[] Damaged(Random chance, byte[] file)
    {
        var bytes = file.ToList();
        for (var times = chance.Next(1, 6); times > 0; times--)
        {
            var at = chance.Next(bytes.Count + 1);
            switch (chance.Next(4))
            {
                case 0: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Stumbling[chance.Next(Stumbling.Length)])); break;
                case 1: bytes.RemoveRange(at, Math.Min(chance.Next(12), bytes.Count - at)); break;
                case 2 when at < bytes.Count: bytes[at] = (byte)chance.Next(256); break;
                default: bytes.InsertRange(at, bytes.GetRange(0, Math.Min(chance.Next(200), bytes.Count))); break;
            }
        }
        return chance.Next(8) == 0 ? [.. bytes.Take(chance.Next(bytes.Count + 1))] : [.. bytes];
    }
}
