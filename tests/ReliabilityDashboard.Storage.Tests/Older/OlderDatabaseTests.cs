using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Storage.Actions;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Storage.Settings;
using ReliabilityDashboard.Storage.Verification;

namespace ReliabilityDashboard.Storage.Tests.Older;

/// <summary>A database of each provider that an older build made; README.md beside them says what is in them.</summary>
[EveryDatabase]
public sealed class OlderDatabaseTests
{
    private const string Made = "2026-11";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_brought_to_this_model_and_agrees_with_itself_audit_log_and_all()
    {
        await using var bench = await OpenAsync();
        var compared = new Dictionary<string, long>();
        var told = new List<string>();

        await bench.Get<Verifier>().RunAsync(told.Add, result => compared[result.Subject.Split(':')[0]] = result.Compared, Cancel);

        Assert.Empty(told);
        // Two of the days are held against checksums: their raw rows were dropped.
        Assert.Equal((22, 5, 3, 2), (compared["audit log"], compared["sessions"], compared["signals"], compared["retention"]));
        await using var context = bench.Context();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync(Cancel));
        Assert.False(context.Database.HasPendingModelChanges(), "The model has changed, and no migration says so.");
    }

    [Fact]
    public async Task What_was_imported_is_there()
    {
        await using var bench = await OpenAsync();
        await using var context = bench.Context();

        var incidents = await context.Incidents.OrderBy(incident => incident.StartedAt).ToListAsync(Cancel);
        Assert.Equal(
            [
                "s1 Elevated errors: Resolved, Sev3, 2026-02-03T14:00:00 to 2026-02-03T15:30:00",
                "INC-1 Card payments time out: Resolved, Sev2, 2026-03-03T09:12:00 to 2026-03-03T10:31:00",
                "INC-2 Search index out of memory: Resolved, Sev2, 2026-03-07T14:02:00 to 2026-03-07T14:40:00",
                "INC-3 Card payments time out: Resolved, Sev1, 2026-03-12T18:44:00 to 2026-03-12T19:55:00",
                "INC-4 „Überlast“ der Suche 支払い: Resolved, Sev3, 2026-04-02T07:00:00 to 2026-04-02T07:00:00",
                "INC-5 Wrong tax on invoices: Open, Sev4, 2026-06-29T08:00:00 to ",
            ],
            incidents.Select(one =>
                Text($"{one.ExternalId} {one.Title}: {one.Status}, {one.Severity}, {one.StartedAt:s} to {one.ResolvedAt:s}")));
        Assert.Equal(500, incidents[2].StartedAt.Millisecond);
        Assert.Equal("""{"region":"north"}""", incidents[1].Attributes);
        var services = await context.Services.OrderBy(service => service.Id).ToListAsync(Cancel);
        Assert.Equal(["checkout", "payments", "search", "cards"], services.Select(service => service.Name));
        var changes = await context.Changes.OrderBy(change => change.ExternalId).ToListAsync(Cancel);
        Assert.Equal(["C-1 Failed", "C-2 Succeeded"], changes.Select(change => $"{change.ExternalId} {change.Result}"));
        var calls = await context.Dependencies.OrderBy(call => call.Id).ToListAsync(Cancel);
        Assert.Equal(["Sync 2000", "Sync ", "Async "], calls.Select(call => Text($"{call.Mode} {call.TimeoutMs}")));
        var crashes = await context.Crashes.OrderBy(crash => crash.ExternalId).ToListAsync(Cancel);
        Assert.Equal([1, 1, 2], crashes.Select(crash => crash.CrashGroupId));
        var runs = await context.ImportRuns.OrderBy(run => run.Id).ToListAsync(Cancel);
        Assert.Equal(
            [
                "services 4", "journeys 2", "dependencies 3", "changes 2", "incidents 5", "statuspage 1", "crashes 3", "sessions 6",
                "sessions 1", "signals 4",
            ],
            runs.Select(run => Text($"{run.Kind} {run.Inserted}")));
        var rejected = await context.ImportRejections.SingleAsync(Cancel);
        Assert.Equal((5, 7, "severity"), (rejected.RunId, rejected.Line, rejected.Field));
    }

    [Fact]
    public async Task Sessions_and_signals_and_their_days_are_there_also_those_whose_raw_rows_were_dropped()
    {
        await using var bench = await OpenAsync();
        await using var context = bench.Context();

        var buckets = await context.SessionBuckets.ToListAsync(Cancel);
        Assert.Equal(5, buckets.Count);
        Assert.Equal((15_100, 33), (buckets.Sum(one => one.Total), buckets.Sum(one => one.Crashed)));
        var days = await context.SessionDays.OrderBy(one => one.Day).ToListAsync(Cancel);
        Assert.Equal((16_300, 45, 1500), (days.Sum(one => one.Total), days.Sum(one => one.Crashed), days.Sum(one => one.Users)));
        Assert.Equal("2024-02-03: 1200, 12", Text($"{days[0].Day:yyyy-MM-dd}: {days[0].Total}, {days[0].Crashed}"));
        Assert.Equal(3, await context.SignalBuckets.CountAsync(Cancel));
        var signals = await context.SignalDays.OrderBy(one => one.Day).ToListAsync(Cancel);
        Assert.Equal(["2024-02-03: 900", "2026-03-03: 2200"], signals.Select(one => Text($"{one.Day:yyyy-MM-dd}: {one.Requests}")));
        Assert.Equal("0.1:2000;0.5:150", signals[1].LatencyOk);
        Assert.Equal(0.82, (await context.UtilisationDays.SingleAsync(Cancel)).Max);
    }

    [Fact]
    public async Task What_people_made_is_there()
    {
        await using var bench = await OpenAsync();
        await using var context = bench.Context();

        var person = await context.People.SingleAsync(Cancel);
        Assert.Equal(("Ada", "Administrator"), (person.Name, person.Role.ToString()));
        var key = await context.ApiKeys.SingleAsync(Cancel);
        Assert.Equal("pager: read, import, write", $"{key.Name}: {string.Join(", ", key.Scopes)}");
        var setting = await context.Settings.SingleAsync(one => one.Key == "business.downtime-cost-per-minute", Cancel);
        Assert.Equal(("12.5", "Ada"), (setting.Value, setting.SetBy));
        // Severity and responder hours by a program with a key; the source's word is kept beside it.
        var corrected = await context.Incidents.SingleAsync(one => one.ExternalId == "INC-1", Cancel);
        Assert.Equal((2, 3.5), (corrected.Version, corrected.ResponderHours));
        // Two failure modes that a person made one.
        var modes = await context.FailureModes.OrderBy(mode => mode.Id).Select(mode => mode.MergedIntoId).ToListAsync(Cancel);
        Assert.Equal([null, null, 2, null, null], modes);
        var merged = await context.Incidents.Where(one => one.FailureModeId == 2).OrderBy(one => one.Id).ToListAsync(Cancel);
        Assert.Equal(["INC-2", "INC-4"], merged.Select(one => one.ExternalId));
        var journey = await context.Journeys.SingleAsync(one => one.Name == "checkout", Cancel);
        Assert.Equal((10, 8, "Ada"), (journey.Weight, journey.PersonWeight, journey.WeightSetBy));
        var postMortem = await context.PostMortems.Include(one => one.Actions).SingleAsync(Cancel);
        Assert.Equal(("Payments stood still", "Published"), (postMortem.Title, postMortem.State.ToString()));
        var action = Assert.Single(postMortem.Actions);
        Assert.Equal(("Bulkhead before the cards", new DateOnly(2026, 9, 30), "bulkhead"), (action.Title, action.Due, action.Pattern));
        // It became a record of its own, with every word; the post-mortem reads as before.
        var record = Assert.Single(await bench.Get<ActionQuery>().ReadAsync(Cancel));
        Assert.Equal(
            (ActionOrigin.PostMortem, Text($"{postMortem.Id}"), action.Title, action.Kind, action.Owner, action.Due, action.State),
            (record.Origin, record.OriginId, record.Holds.Title, record.Holds.Kind, record.Holds.Owner, record.Holds.Due,
                record.Holds.State));
        Assert.Equal(
            (action.Service, action.Caller, action.Callee, action.Pattern, (DateOnly?)new DateOnly(2026, 6, 30)),
            (record.Holds.Service, record.Holds.Caller, record.Holds.Callee, record.Holds.Pattern, record.Holds.Opened));
        var agreed = Assert.Single((await bench.Get<PostMortemQuery>().FindAsync(postMortem.Id, Cancel))!.Content.Actions);
        Assert.Equal((action.PostMortemKey, action.Title), (agreed.Id, agreed.Title));
    }

    [Fact]
    public async Task The_audit_log_goes_on_where_it_ended()
    {
        await using var bench = await OpenAsync();

        await bench.Get<SettingWriter>().SetAsync("business.downtime-cost-per-minute", 20, "Grace", Cancel);

        await using var context = bench.Context();
        var last = await context.AuditEntries.OrderBy(entry => entry.Number).LastAsync(Cancel);
        Assert.Equal((23, "Grace"), (last.Number, last.Who));
        Assert.Equal(0, await bench.Get<Verifier>().RunAsync(Assert.Fail, _ => { }, Cancel));
    }

    /// <summary>A copy of it, brought to the present.</summary>
    /// <param name="before">Writes as the older build did.</param>
    internal static async Task<DatabaseBench> OpenAsync(Func<ReliabilityContext, Task>? before = null)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Older", Made);
        var bench = new DatabaseBench(await TestDatabase.OfOlderBuildAsync(folder), TimeProvider.System);
        if (before is not null)
        {
            await using var context = bench.Context();
            await before(context);
        }
        await bench.Get<IDatabaseProvider>().MigrateAsync(Cancel);
        return bench;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
