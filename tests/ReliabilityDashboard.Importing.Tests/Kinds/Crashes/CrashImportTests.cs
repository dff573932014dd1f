using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Importing.Tests.Pipeline;

namespace ReliabilityDashboard.Importing.Tests.Kinds.Crashes;

[EitherDatabase]
public sealed class CrashImportTests
{
    private const string Header = "id,at,service,exception_type,message,stack,memory_mb";

    [Fact]
    public async Task Crashes_of_many_batches_and_files_fall_into_one_group_for_each_place()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync("crashes", Rows(0, 10));
        var run = await bench.ImportAsync("crashes", Rows(0, 6_000));
        Assert.Equal((6_000, 5_990, 10), (run.Read, run.Inserted, run.Unchanged));
        await using var context = bench.Context();
        Assert.Equal(
            [("Shop.Cart: gone 0", 2_000), ("Shop.Order: gone 1", 2_000), ("Shop.Pay: gone 2", 2_000)],
            (await context.Crashes.Join(context.CrashGroups, c => c.CrashGroupId, g => g.Id, (_, g) => g.Title)
                .GroupBy(title => title).Select(g => new { g.Key, Count = g.Count() }).OrderBy(g => g.Key).ToListAsync(ImportBench.Cancel))
                .Select(g => (g.Key, g.Count)));
        Assert.Equal(3, await context.CrashGroups.CountAsync(ImportBench.Cancel));
    }

    [Fact]
    public async Task A_later_row_for_a_crash_of_the_same_file_changes_it_and_leaves_it_in_its_group()
    {
        await using var bench = await ImportBench.OpenAsync();
        var run = await bench.ImportAsync("crashes", $"""
            {Header}
            C-1,2026-01-05T10:00:00Z,shop,Shop.Cart,gone,at Shop.Cart.Add() in Cart.cs:line 12,64.5
            C-1,2026-01-05T10:00:00Z,shop,Shop.Cart,gone,at Shop.Order.Send() in Order.cs:line 3,
            C-2,2026-01-05T10:00:00Z,shop,,,,
            C-3,2026-01-05T10:00:00Z,shop,,,,
            C-4,,shop,,,,
            """);
        Assert.Equal((5, 3, 1, 1), (run.Read, run.Inserted, run.Updated, run.Rejected));
        await using var context = bench.Context();
        var crash = await context.Crashes.SingleAsync(c => c.ExternalId == "C-1", ImportBench.Cancel);
        Assert.Equal(("at Shop.Order.Send() in Order.cs:line 3", null), (crash.Stack, crash.MemoryMb));
        Assert.Equal(
            "Shop.Cart: gone", (await context.CrashGroups.SingleAsync(g => g.Id == crash.CrashGroupId, ImportBench.Cancel)).Title);
        Assert.Equal(3, await context.Crashes.Select(c => c.CrashGroupId).Distinct().CountAsync(ImportBench.Cancel));
    }

    private static string Rows(int from, int to)
    {
        string[] places = ["Cart", "Order", "Pay"];
        return $"{Header}\n" + string.Concat(
            Enumerable.Range(from, to).Select(i =>
                $"C-{i},2026-01-05T10:00:00Z,shop,Shop.{places[i % 3]},gone {i},"
                    + $"at Shop.{places[i % 3]}.Add() in File.cs:line {i},{i}.5\n"));
    }
}
