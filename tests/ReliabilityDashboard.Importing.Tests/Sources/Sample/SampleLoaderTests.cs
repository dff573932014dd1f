using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Importing.Sources.Sample;
using ReliabilityDashboard.Importing.Tests.Pipeline;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Importing.Tests.Sources.Sample;

[EveryDatabase]
public sealed class SampleLoaderTests
{
    [Fact]
    public async Task The_sample_moves_by_the_fewest_whole_weeks_that_reach_today_and_holds_nothing_of_the_future()
    {
        await using var bench = await ImportBench.OpenAsync();
        var today = DateTime.UtcNow.Date;
        // Ten days behind: two weeks forward, the last generated day is then four days ahead.
        WriteSample(bench, lastDay: today.AddDays(-10), $"""
            id,title,started_at,resolved_at
            PAST,Checkout hangs,{At(today.AddDays(-20))},{At(today.AddDays(-19))}
            OPEN,Search is slow,{At(today.AddDays(-15))},{At(today.AddDays(-11))}
            AHEAD,Baskets are empty,{At(today.AddDays(-11))},{At(today.AddDays(-11).AddHours(1))}
            """);
        Assert.True(await bench.Get<SampleLoader>().IsWelcomeAsync(ImportBench.Cancel));
        var ended = new List<ImportRun>();
        await bench.Get<SampleLoader>().LoadAsync(ended.Add, ImportBench.Cancel);

        var run = Assert.Single(ended);
        Assert.Equal((3, 2, 1), (run.Read, run.Inserted, run.Skipped));
        await using var context = bench.Context();
        Assert.Equal(14, (await context.SampleLoads.SingleAsync(ImportBench.Cancel)).ShiftDays);
        var incidents = await context.Incidents.ToDictionaryAsync(i => i.ExternalId, ImportBench.Cancel);
        Assert.Equal(today.AddDays(-6), incidents["PAST"].StartedAt);
        // Its end would lie three days ahead: it is not over yet.
        Assert.Equal((null, IncidentStatus.Open), (incidents["OPEN"].ResolvedAt, incidents["OPEN"].Status));
        Assert.All(incidents.Values, i => Assert.Equal("sample", i.Source));
        Assert.False(await bench.Get<SampleLoader>().IsWelcomeAsync(ImportBench.Cancel));
    }

    [Fact]
    public async Task A_load_that_was_cut_off_goes_on_with_the_shift_and_the_instant_it_began_with()
    {
        await using var bench = await ImportBench.OpenAsync();
        var today = DateTime.UtcNow.Date;
        WriteSample(bench, lastDay: today.AddDays(-3), $"id,title,started_at\nA,Checkout hangs,{At(today.AddDays(-40))}\n");
        var began = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        await using (var context = bench.Context())
        {
            context.SampleLoads.Add(new SampleLoad { Id = 1, ShiftDays = 35, Instant = began });
            await context.SaveChangesAsync(ImportBench.Cancel);
        }
        Assert.True(await bench.Get<SampleLoader>().IsUnfinishedAsync(ImportBench.Cancel));
        await bench.Get<SampleLoader>().LoadAsync(null, ImportBench.Cancel);
        await using var after = bench.Context();
        var load = await after.SampleLoads.SingleAsync(ImportBench.Cancel);
        Assert.Equal((35, began, true), (load.ShiftDays, load.Instant, load.Completed));
        // 40 days back and 35 forward lies after the instant of the first load: left out.
        Assert.Equal(0, await after.Incidents.CountAsync(ImportBench.Cancel));
    }

    [Fact]
    public async Task Its_post_mortems_are_written_by_its_people_on_their_days_and_go_with_it_unless_somebody_wrote_into_them()
    {
        await using var bench = await ImportBench.OpenAsync();
        var today = DateTime.UtcNow.Date;
        WriteSample(bench, lastDay: today.AddDays(-3), $"id,title,started_at\nA,Checkout hangs,{At(today.AddDays(-60))}\n"
            + $"B,Search is slow,{At(today.AddDays(-50))}\nC,Baskets are empty,{At(today.AddDays(-40))}\n", "Larkfield");
        string[] written = [Written("A", today.AddDays(-59)), Written("B", today.AddDays(-49)), Written("C", today.AddDays(-39), "null")];
        await File.WriteAllTextAsync(
            Path.Combine(bench.Get<SampleFolder>().Path, "post-mortems.json"), $"[{string.Join(',', written)}]", ImportBench.Cancel);
        await bench.Get<SampleLoader>().LoadAsync(null, ImportBench.Cancel);
        // What a stop cut off is finished, and nothing is begun twice.
        await bench.Get<SamplePostMortems>().WriteAsync(ImportBench.Cancel);

        await using (var context = bench.Context())
        {
            var stored = await PostMortemsAsync(context);
            Assert.Equal(["Of A", "Of B", "Of C"], stored.Select(p => p.Title));
            Assert.Equal([PostMortemState.Published, PostMortemState.Published, PostMortemState.InReview], stored.Select(p => p.State));
            // Moved by a week, with its incident.
            Assert.Equal(today.AddDays(-52), stored[0].CreatedAt);
            Assert.Equal(today.AddDays(-51), stored[0].PublishedAt);
            Assert.Equal(DateOnly.FromDateTime(today.AddDays(-2)), stored[0].Actions[0].Due);
            var people = await bench.Get<PostMortemPeopleQuery>().FindAsync(stored[0].Id, published: true, ImportBench.Cancel);
            Assert.Equal(new PostMortemPeople("Ines (sample)", "Tomas (sample)"), people);
            Assert.Equal("Larkfield", await bench.Get<SettingQuery>().ReadAsync<string>(SettingKeys.Organisation, ImportBench.Cancel));
            await bench.Get<PostMortemPublishing>().ReopenAsync(stored[1].Id, "Ada", ImportBench.Cancel);
        }
        await bench.Get<SampleRemoval>().BeginAsync("Ada", ImportBench.Cancel);
        await bench.Get<SampleRemoval>().RunAsync(ImportBench.Cancel);
        await using var after = bench.Context();
        Assert.Equal(["Of B"], (await PostMortemsAsync(after)).Select(p => p.Title));
        Assert.Null(await bench.Get<SettingQuery>().ReadAsync<string>(SettingKeys.Organisation, ImportBench.Cancel));
    }

    private static Task<List<PostMortemEntity>> PostMortemsAsync(ReliabilityContext context) =>
        context.PostMortems.Include(p => p.Actions).OrderBy(p => p.Title).ToListAsync(ImportBench.Cancel);

    private static string Written(string incident, DateTime begun, string publisher = "\"Tomas (sample)\"") =>
        $$"""
        {"incident":"{{incident}}","author":"Ines (sample)","publisher":{{publisher}},"begun_at":"{{At(begun)}}",
         "published_at":"{{At(begun.AddDays(1))}}","title":"Of {{incident}}",
         "sections":{"summary":"s","impact":"i","propagation":"p","detection_gaps":"d","knowledge_gaps":"k","structural_change":"c"},
         "timeline":[{"at":"{{At(begun.AddDays(-1))}}","text":"It begins"},{"at":"{{At(begun)}}","text":"It ends"}],
         "actions":[{"title":"A breaker","kind":"Architectural","state":"Done","due":"{{begun.AddDays(50):yyyy-MM-dd}}"}]}
        """;

    private static void WriteSample(ImportBench bench, DateTime lastDay, string incidents, string? name = null)
    {
        var folder = Directory.CreateDirectory(bench.Get<SampleFolder>().Path).FullName;
        File.WriteAllText(Path.Combine(folder, "sample.json"), name is null
            ? $$"""{"lastDay":"{{lastDay:yyyy-MM-dd}}"}""" : $$"""{"organisation":"{{name}}","lastDay":"{{lastDay:yyyy-MM-dd}}"}""");
        File.WriteAllText(Path.Combine(folder, "incidents.csv"), incidents);
    }

    private static string At(DateTime instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
