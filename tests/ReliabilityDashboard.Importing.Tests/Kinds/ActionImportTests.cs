using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Importing.Tests.Pipeline;
using ReliabilityDashboard.Storage.Actions;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Tests.Kinds;

/// <summary>Files of actions, as another system keeps them.</summary>
[EveryDatabase]
public sealed class ActionImportTests
{
    private const string Header = "id,title,kind,caller,callee,pattern,owner,due,opened,state,done,incidents,cost,ticket\n";
    private const string Row =
        "T-1,Breaker,architectural,web,pay,circuit-breaker,Payments,2026-06-30,2026-05-05,in-progress,,INC-1|pager/P-7|INC-404,1200,"
        + "https://a\n";

    private static CancellationToken Cancel => ImportBench.Cancel;

    [Fact]
    public async Task A_file_is_stored_with_its_fields_and_the_same_again_changes_nothing()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync("incidents", "id,title,started_at\nINC-1,Down,2026-05-01T10:00Z\n");
        await bench.ImportAsync("incidents", "id,title,started_at\nP-7,Down,2026-05-01T10:00Z\n", source: "pager");

        Assert.Equal((1, 0, 0), Counts(await bench.ImportAsync("actions", Header + Row)));
        Assert.Equal((0, 1, 0), Counts(await bench.ImportAsync("actions", Header + Row, source: "files")));

        var stored = Assert.Single(await bench.Get<ActionQuery>().ReadAsync(Cancel));
        Assert.Equal(
            ("files", ActionOrigin.Source, "T-1", "web → pay", ActionState.InProgress, 1200.0),
            (stored.Source, stored.Origin, stored.OriginId, stored.Holds.Target, stored.Holds.State, stored.Holds.Cost));
        Assert.Equal(
            (new DateOnly(2026, 6, 30), new DateOnly(2026, 5, 5), "Payments"), (stored.Holds.Due, stored.Holds.Opened, stored.Holds.Owner));
        // Its own source's, and one of another; what nobody knows is no incident.
        Assert.Equal(["1", "2"], stored.Incidents);
    }

    [Fact]
    public async Task A_persons_word_outlives_the_file_and_withdrawn_its_newest_holds()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync("actions", Header + Row);
        var id = (await bench.Get<ActionQuery>().ReadAsync(Cancel))[0].Id;
        await bench.Get<ActionEdits>().ApplyAsync(id, new() { Owner = Given<string>.Of("Grace") }, null, "Ada", Cancel);

        await bench.ImportAsync("actions", "id,owner,state,done\nT-1,Search,done,2026-05-20\n");

        var stored = (await bench.Get<ActionQuery>().FindAsync(id, Cancel))!;
        Assert.Equal(
            ("Grace", ActionState.Done, (DateOnly?)new DateOnly(2026, 5, 20), "Breaker"),
            (stored.Holds.Owner, stored.Holds.State, stored.Holds.Done, stored.Holds.Title));
        await bench.Get<ActionEdits>().ApplyAsync(id, new() { Owner = Given<string>.Cleared }, null, "Ada", Cancel);
        Assert.Equal("Search", (await bench.Get<ActionQuery>().FindAsync(id, Cancel))!.Holds.Owner);
    }

    [Theory]
    [InlineData("T-2,,process,,,,,,,,,,,", "title")]
    [InlineData("T-2,A,habit,,,,,,,,,,,", "kind")]
    [InlineData("T-2,A,,,,,,,,,,,,", "kind")]
    [InlineData("T-2,A,process,,,,,soon,,,,,,", "due")]
    [InlineData("T-2,A,process,,,,,,,half,,,,", "state")]
    [InlineData("T-2,A,process,web,,,,,,,,,,", "callee")]
    [InlineData("T-2,A,process,web,WEB,,,,,,,,,", "callee")]
    [InlineData("T-2,A,process,,,,,,,done,2999-01-01,,,", "done")]
    [InlineData("T-2,A,process,,,,,,,,,,-5,", "cost")]
    [InlineData(",A,process,,,,,,,,,,,", "id")]
    public async Task A_row_that_cannot_be_taken_is_refused_alone_and_names_its_field(string row, string field)
    {
        await using var bench = await ImportBench.OpenAsync();

        var run = await bench.ImportAsync("actions", Header + row + "\n" + Row);

        Assert.Equal((1, 1), (run.Inserted, run.Rejected));
        Assert.Equal(field, Assert.Single(await bench.RejectionsAsync(run)).Field);
    }

    [Fact]
    public async Task What_the_api_answers_is_taken_as_a_file()
    {
        await using var bench = await ImportBench.OpenAsync();

        var run = await bench.ImportAsync(
            "actions",
            """
            {"items": [{"id": "7", "title": "Rehearse", "kind": "process", "origin": {"kind": "experiment", "id": "E-1"}, "service": "pay",
              "caller": null, "callee": null, "state": "not-doing", "reason": "Bought", "groups": ["3"], "incidents": [],
              "due": "2026-07-01",
              "done": null, "cost": null}, {"id": "8", "title": "A", "kind": "process", "origin": {"kind": "luck"}}], "next_cursor": null}
            """,
            ".json");

        Assert.Equal((1, 1), (run.Inserted, run.Rejected));
        var stored = Assert.Single(await bench.Get<ActionQuery>().ReadAsync(Cancel));
        Assert.Equal(
            (ActionOrigin.Experiment, "E-1", ActionState.NotDoing, "Bought", "pay"),
            (stored.Origin, stored.OriginId, stored.Holds.State, stored.Holds.Reason, stored.Holds.Target));
        Assert.Equal(["3"], stored.Holds.Groups);
    }

    private static (long, long, long) Counts(ImportRun run) => (run.Inserted, run.Unchanged, run.Rejected);
}
