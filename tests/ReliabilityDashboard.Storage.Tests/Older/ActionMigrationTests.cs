using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Storage.Actions;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Storage.Tests.Older;

/// <summary>What post-mortems of an older build agreed on becomes actions of its own, none lost.</summary>
[EveryDatabase]
public sealed class ActionMigrationTests
{
    private const string Twin = "019F17CC-B700-76EE-B3B1-760F6BC3A6FC";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Actions_of_every_state_and_those_of_one_id_in_two_post_mortems_are_kept()
    {
        await using var bench = await OlderDatabaseTests.OpenAsync(async before =>
        {
            await RunAsync(before, "INSERT INTO post_mortems (id, state, title, summary, impact, propagation, detection_gaps, "
                + "knowledge_gaps, structural_change, contributing_factors, went_well, created_at, updated_at, updated_by, version) "
                + "SELECT id + 1, 'Draft', 'Another', summary, impact, propagation, detection_gaps, knowledge_gaps, structural_change, "
                + "contributing_factors, went_well, created_at, updated_at, 'Grace', version FROM post_mortems");
            // The same id as the one that is there already, and one of each other state.
            foreach (var (id, place, values) in new[]
            {
                (Twin, 0, "'Quote '' and „Überlast“ \"', 'Process', NULL, NULL, 'Done', '2026-05-02 22:30:00+00', 'pay', NULL, NULL, NULL"),
                (Twin[..^1] + "D", 1, "'Alert', 'Monitoring', 'Ada', '2026-07-01', 'NotDoing', NULL, NULL, NULL, NULL, NULL"),
            })
                await RunAsync(before, "INSERT INTO action_items (post_mortem_id, id, position, title, kind, owner, due, state, done_at, "
                    + $"service, caller, callee, pattern) VALUES ((SELECT MAX(id) FROM post_mortems), '{id}', {place}, {values})");
        });

        var all = await bench.Get<ActionQuery>().ReadAsync(Cancel);

        Assert.Equal(
            [
                "Alert|Monitoring|Ada|2026-07-01|NotDoing||",
                "Quote ' and „Überlast“ \"|Process|||Done|2026-05-02|pay",
                "Bulkhead before the cards|Architectural|payments|2026-09-30|Open||payments → cards",
            ],
            all.Select(one => string.Create(
                CultureInfo.InvariantCulture,
                $"{one.Holds.Title}|{one.Holds.Kind}|{one.Holds.Owner}|{one.Holds.Due:yyyy-MM-dd}|{one.Holds.State}|"
                    + $"{one.Holds.Done:yyyy-MM-dd}|{one.Holds.Target}")));
        var another = all[0].OriginId;
        Assert.Equal([another, another, "1"], all.Select(one => one.OriginId));
        Assert.All(all, one => Assert.Equal((ActionOrigin.PostMortem, "post-mortem"), (one.Origin, one.Source)));
        Assert.Equal("Grace", all[0].UpdatedBy);
        var agreed = (await bench.Get<PostMortemQuery>().FindAsync(long.Parse(another!, CultureInfo.InvariantCulture), Cancel))!;
        Assert.Equal(["Quote ' and „Überlast“ \"", "Alert"], agreed.Content.Actions.Select(one => one.Title));
        Assert.Equal(Guid.Parse(Twin), agreed.Content.Actions[0].Id);
        await bench.Get<PostMortemActionEdits>().StandAsync(agreed.Id, Guid.Parse(Twin), ActionState.Open, "Ada", Cancel);
        Assert.Null((await bench.Get<ActionQuery>().FindAsync(all[1].Id, Cancel))!.Holds.Done);
    }

    // As the older build would have: by statements.
    private static async Task RunAsync(ReliabilityContext context, string sql)
    {
        var connection = context.Database.GetDbConnection();
        await context.Database.OpenConnectionAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
