using System.Globalization;
using System.Text;
using EndToEnd.Tests.Running;
using TestDatabases;

namespace EndToEnd.Tests.Imports;

/// <summary>A process that imports is killed with SIGKILL at random points; what is stored agrees with itself after each, and the same
/// command, given again, ends as if nothing had happened.</summary>
[EveryDatabase]
public sealed class KilledImportTests : IDisposable
{
    private static readonly int Rounds = LongVariantAttribute.Count(2, all: 100);
    private static readonly int SessionRows = LongVariantAttribute.Count(40_000, all: 600_000);
    private static readonly int IncidentRows = LongVariantAttribute.Count(1_000, all: 15_000);

    private readonly string folder = Directory.CreateTempSubdirectory("reliability-kill-").FullName;

    [Fact]
    public async Task Killed_at_random_points_and_started_again_an_import_gives_the_same_rows_as_an_undisturbed_one()
    {
        var cancel = TestContext.Current.CancellationToken;
        var (sessions, incidents) = (Path.Combine(folder, "sessions.csv"), Path.Combine(folder, "incidents.csv"));
        await File.WriteAllTextAsync(sessions, Sessions(SessionRows), cancel);
        await File.WriteAllTextAsync(incidents, Incidents(IncidentRows), cancel);
        await using var calm = await DatabaseBench.OpenAsync();
        await using var killed = await DatabaseBench.OpenAsync();
        var chance = new Random(20260105);

        foreach (var (kind, file, rows) in new[] { ("sessions", sessions, SessionRows), ("incidents", incidents, IncidentRows) })
        {
            Assert.Empty(await new KilledImport(PublishedProgram.Path, calm, kind, file, rows).RunAsync(0, chance, cancel));
            var import = new KilledImport(PublishedProgram.Path, killed, kind, file, rows);
            Assert.Empty(await import.RunAsync(Rounds, chance, cancel));
            Assert.True(import.Kills >= Rounds - 1, $"{kind}: only {import.Kills} of {Rounds} attempts were killed before their end.");
        }

        Assert.Equal(await StoredByName.ReadAsync(calm.Database, cancel), await StoredByName.ReadAsync(killed.Database, cancel));
    }

    private static string Sessions(int rows)
    {
        var text = new StringBuilder("time,service,release,platform,total,crashed\n");
        var start = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var i = 0; i < rows; i++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"{start.AddHours(i / 12):O},svc{i % 4},r{i / 9000},{(i % 3 == 0 ? "web" : "ios")},{100 + (i % 17)},"
                    + $"{(i % 997 == 0 ? 999 : i % 5)}\n"
            );
        return text.ToString();
    }

    private static string Incidents(int rows)
    {
        var text = new StringBuilder("id,title,started_at,resolved_at,service,affected_services,severity\n");
        var start = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var i = 0; i < rows; i++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"I-{i % (rows - 50)},Queue of worker pool {(char)('a' + (i % 7))} stalls,{start.AddHours(i):O},"
                    + $"{start.AddHours(i + 1):O},svc{i % 9},svc{i % 5};svc{i % 3},{(i % 101 == 0 ? "urgent" : "sev2")}\n"
            );
        return text.ToString();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
