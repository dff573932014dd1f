using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Importing.Tests.Pipeline;
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Importing.Tests.Kinds;

/// <summary>How a change was written and what it fixes: in files, by people, and by what sources tell of it.</summary>
[EveryDatabase]
public sealed class ChangeImportTests
{
    private const string Header = "id,at,kind,service,title,strategy,written_by,fixes\n";
    private const string Row = "c-1,2026-05-01T10:00Z,release,cart,Hotfix,canary,both,INC-1\n";

    private static CancellationToken Cancel => ImportBench.Cancel;

    [Fact]
    public async Task A_persons_word_outlives_the_file_and_withdrawn_its_newest_holds()
    {
        await using var bench = await ImportBench.OpenAsync();
        Assert.Equal((1, 0, 0), Counts(await bench.ImportAsync("changes", Header + Row)));
        Assert.Equal((0, 0, 1), Counts(await bench.ImportAsync("changes", Header + Row)));
        var stored = await OneAsync(bench);
        Assert.Equal(
            (WrittenBy.Both, "INC-1", RolloutStrategy.Canary, 0), (stored.WrittenBy, stored.Fixes, stored.Strategy, stored.Version));

        Assert.IsType<ChangeEditResult.Saved>(await SayAsync(
            bench, new() { Strategy = Given<RolloutStrategy?>.Of(RolloutStrategy.BlueGreen), Service = Given<string>.Of("pay") }));
        Assert.Equal(
            (0, 1, 0),
            Counts(await bench.ImportAsync("changes", "id,strategy,service,result\nc-1,all-at-once,search,failed\n")));
        stored = await OneAsync(bench);
        Assert.Equal(
            (RolloutStrategy.BlueGreen, ChangeResult.Failed, "pay"), (stored.Strategy, stored.Result, await ServiceAsync(bench, stored)));

        await SayAsync(
            bench, new() { Strategy = Given<RolloutStrategy?>.Cleared, Service = Given<string>.Cleared });
        stored = await OneAsync(bench);
        Assert.Equal(
            (RolloutStrategy.AllAtOnce, "search", null, null),
            (stored.Strategy, await ServiceAsync(bench, stored), stored.PersonFields, stored.SourceFields));
        Assert.Equal(WrittenBy.Both, stored.WrittenBy);
    }

    [Fact]
    public async Task What_was_changed_since_it_was_read_is_not_taken_nor_what_is_not_there()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync("changes", Header + Row);
        await bench.ImportAsync("incidents", "id,title,started_at\nP-7,Down,2026-05-01T10:00Z\n", source: "pager");
        var edits = bench.Get<ChangeEdits>();
        ChangePatch Fixes(string id) => new() { Fixes = Given<string>.Of(id) };

        Assert.IsType<ChangeEditResult.Unknown>(await edits.ApplyAsync(99, Fixes("P-7"), null, "Ada", Cancel));
        Assert.IsType<ChangeEditResult.Stale>(await edits.ApplyAsync(1, Fixes("P-7"), version => version == 5, "Ada", Cancel));
        var refused = Assert.IsType<ChangeEditResult.Refused>(await SayAsync(bench, Fixes("INC-404")));
        Assert.Equal(
            "expected the id of a stored incident of files, or source/id of another source, not “INC-404”", refused.Faults.Single().Reason);
        foreach (var named in new[] { "pager/P-7", "P-7" })
        {
            Assert.IsType<ChangeEditResult.Saved>(await SayAsync(bench, Fixes(named)));
            Assert.Equal(named, (await OneAsync(bench)).Fixes);
        }
    }

    [Fact]
    public async Task Signs_tell_by_the_patterns_that_hold_a_word_goes_before_and_no_name_is_kept()
    {
        await using var bench = await ImportBench.OpenAsync();
        const string Head = "id,at,kind,written_by,trailers,labels,account_kind,team\n";
        await bench.ImportAsync(
            "changes",
            Head + "a,2026-05-01T10:00Z,release,,\"Assisted-by: x\nCo-authored-by: Ada <ada@example.org>\",,User,t\n"
                + "b,2026-05-01T10:00Z,release,person,Generated-by: x,,,\nc,2026-05-01T10:00Z,release,,,bug;docs,User,\n");
        Assert.Equal([WrittenBy.Both, WrittenBy.Person, null], (await AllAsync(bench)).Select(one => one.WrittenBy));
        Assert.Equal("""{"team":"t"}""", (await AllAsync(bench))[0].Attributes);

        await bench.Get<SettingWriter>().SetAsync(
            SettingKeys.WrittenByPatterns, new WrittenByPatterns([new(WrittenBySign.Label, "doc*", WrittenBy.Assistant)]), "Ada", Cancel);
        await bench.ImportAsync("changes", "id,trailers,labels\na,Assisted-by: x,\nc,,bug;docs\n");
        Assert.Equal([null, WrittenBy.Person, WrittenBy.Assistant], (await AllAsync(bench)).Select(one => one.WrittenBy));
    }

    [Fact]
    public async Task A_word_that_is_none_is_refused_and_an_unknown_incident_is_kept_as_it_is_named()
    {
        await using var bench = await ImportBench.OpenAsync();
        var run = await bench.ImportAsync(
            "changes", "id,at,kind,written_by,fixes\na,2026-05-01T10:00Z,release,robot,\nb,2026-05-01T10:00Z,release,,INC-404 מה 何\n");
        Assert.Equal((1, 1), (run.Inserted, run.Rejected));
        Assert.Equal("INC-404 מה 何", (await OneAsync(bench)).Fixes);
    }

    [Fact]
    public async Task Growth_is_written_down_once()
    {
        await using var bench = await ImportBench.OpenAsync();
        var at = new DateTime(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var times = 0; times < 2; times++)
            await bench.Get<ChangeEdits>().AddGrowthAsync("cart", at, at.AddDays(1), "More", "Ada", Cancel);
        var stored = await OneAsync(bench);
        Assert.Equal(
            ("by-hand", ChangeKind.Growth, at, at.AddDays(1), "cart"),
            (stored.Source, stored.Kind, stored.At, stored.EndedAt, await ServiceAsync(bench, stored)));
    }

    private static Task<ChangeEditResult> SayAsync(ImportBench bench, ChangePatch patch) =>
        bench.Get<ChangeEdits>().ApplyAsync(1, patch, null, "Ada", Cancel);

    private static async Task<ChangeEntity> OneAsync(ImportBench bench) => Assert.Single(await AllAsync(bench));

    private static async Task<List<ChangeEntity>> AllAsync(ImportBench bench)
    {
        await using var context = bench.Context();
        return await context.Changes.AsNoTracking().OrderBy(one => one.ExternalId).ToListAsync(Cancel);
    }

    private static async Task<string?> ServiceAsync(ImportBench bench, ChangeEntity change)
    {
        await using var context = bench.Context();
        return await context.Services.Where(one => one.Id == change.ServiceId).Select(one => one.Name).SingleOrDefaultAsync(Cancel);
    }

    private static (long Inserted, long Updated, long Unchanged) Counts(ImportRun run) => (run.Inserted, run.Updated, run.Unchanged);
}
