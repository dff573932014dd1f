using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Importing.Tests.Pipeline;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Retention;
using ReliabilityDashboard.Storage.Rollups;
using ReliabilityDashboard.Storage.Settings;
using ReliabilityDashboard.Storage.Verification;

namespace ReliabilityDashboard.Importing.Tests.Verification;

/// <summary>Random sequences of what may happen to records, late, corrected, cleared, renamed, removed, dropped, recut, each followed by a
/// proof that rollups equal raw rows.</summary>
[EveryDatabase]
public sealed class RandomHistoryTests
{
    private const int Steps = 14;
    private static readonly string[] Zones = ["UTC", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe"];
    private static readonly DateTime Start = new(2025, 3, 25, 0, 0, 0, DateTimeKind.Utc);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, LongVariantAttribute.Count(3, all: 100))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whatever_happens_to_records_rollups_equal_raw_rows_after_each_step(int seed)
    {
        var chance = new Random(seed);
        var calendar = Calendar(Zones[chance.Next(Zones.Length)]);
        await using var bench = await ImportBench.OpenAsync(calendar);
        await Zone(bench, calendar).RebuildAsync(ImportBench.Cancel);
        var removed = false;
        for (var step = 0; step < Steps; step++)
        {
            var what = chance.Next(10);
            var told = new List<string>();
            if (what < 4)
                await bench.ImportAsync("sessions", Sessions(chance), source: removed || chance.Next(3) > 0 ? "files" : SampleLoad.Source);
            else if (what < 7)
                await bench.ImportAsync("signals", Signals(chance), source: removed || chance.Next(3) > 0 ? "files" : SampleLoad.Source);
            else if (what == 7)
                await bench.ImportAsync("services", $"name,aliases\nsvc{chance.Next(2)},{(chance.Next(2) == 0 ? "svc2;svc3" : "svc3")}\n");
            else if (what == 8)
            {
                removed = true;
                await bench.Get<SampleRemoval>().BeginAsync("Ada", ImportBench.Cancel);
                await bench.Get<SampleRemoval>().RunAsync(ImportBench.Cancel);
            }
            else if (removed) await Retention(bench, calendar, Start.AddDays(chance.Next(4, 8))).RunAsync(1, ImportBench.Cancel);

            await bench.Get<Verifier>().RunAsync(told.Add, _ => { }, ImportBench.Cancel);
            Assert.True(told.Count == 0, $"Seed {seed}, step {step}, {what}, {calendar.Zone.Id}: {string.Join(Environment.NewLine, told)}");
        }
        await using var context = bench.Context();
        // Not only by the code that wrote them: the plain sums over what is stored, where nothing was dropped.
        if (await RawEdge.ReadAsync(context, ImportBench.Cancel) is null)
            Assert.Equal(
                await context.SessionBuckets.SumAsync(b => b.Total ?? 0, ImportBench.Cancel),
                await context.SessionDays.SumAsync(d => d.Total, ImportBench.Cancel));

        var other = Calendar(Zones[chance.Next(Zones.Length)]);
        await Zone(bench, other).RebuildAsync(ImportBench.Cancel);
        var after = new List<string>();
        await bench.Get<Verifier>().RunAsync(after.Add, _ => { }, ImportBench.Cancel);
        Assert.True(after.Count == 0, $"Seed {seed}, recut to {other.Zone.Id}: {string.Join(Environment.NewLine, after)}");
    }

    // The night of the clock change lies in the middle, and rows come in any order.
    private static string Sessions(Random chance)
    {
        var text = new StringBuilder("time,bucket_seconds,service,journey,platform,release,total,crashed,users,crashed_users\n");
        for (var i = 0; i < 60; i++)
        {
            var (service, platform, release) = (chance.Next(4), chance.Next(3), chance.Next(2));
            if (chance.Next(8) == 0)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{Start.AddDays(chance.Next(8)):O},86400,svc{service},,,,,,{chance.Next(50, 90)},{chance.Next(50)}\n");
            else
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{Start.AddHours(chance.Next(8 * 24)):O},{(chance.Next(6) == 0 ? 1800 : 3600)},svc{service},"
                        + $"{(platform == 0 ? "checkout" : "")},{(platform == 1 ? "ios" : "")},{(release == 0 ? "1.0" : "")},"
                        + $"{chance.Next(10, 1000)},"
                        + $"{(chance.Next(4) == 0 ? "" : chance.Next(10).ToString(CultureInfo.InvariantCulture))},,\n"
                );
        }
        return text.ToString();
    }

    private static string Signals(Random chance)
    {
        var text = new StringBuilder("time,service,resource,requests,errors,latency_ok,utilisation\n");
        for (var i = 0; i < 40; i++)
        {
            var at = Start.AddHours(chance.Next(8 * 24));
            if (chance.Next(2) == 0)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{at:O},svc{chance.Next(4)},disk,,,,{(chance.Next(4) == 0 ? "" : "0." + chance.Next(10, 99))}\n");
            else
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{at:O},svc{chance.Next(4)},,{chance.Next(100)},{chance.Next(5)},"
                        + $"{(chance.Next(3) == 0 ? "" : $"0.{chance.Next(1, 9)}:{chance.Next(50)};1:{chance.Next(9)}")},\n"
                );
        }
        return text.ToString();
    }

    private static ReportingCalendar Calendar(string zone) => new(TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static RollupZone Zone(ImportBench bench, ReportingCalendar calendar) =>
        new(bench.Get<SettingQuery>(), bench.Get<WriteQueue>(), calendar, TimeProvider.System);

    private static RawRetention Retention(ImportBench bench, ReportingCalendar calendar, DateTime now) =>
        new(
            bench.Get<WriteQueue>(), bench.Get<IDbContextFactory<Storage.ReliabilityContext>>(), calendar,
            new StoppedClock(new DateTimeOffset(now)));
}
