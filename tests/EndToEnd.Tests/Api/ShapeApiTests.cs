using System.Net;
using ReliabilityDashboard.Storage.Database;
using TestDatabases;

namespace EndToEnd.Tests.Api;

/// <summary>Exports of other systems that programs send as they are, and the mappings that read them.</summary>
[EitherDatabase]
public sealed class ShapeApiTests(ApiApp app) : IClassFixture<ApiApp>
{
    private const string Pager =
        "id,incident_number,description,service_name,created_on,seconds_to_first_ack,seconds_to_resolve\n"
        + "Q1,1,Shapes: card payments fail,Shape payments,2026-02-26T00:10:04+00:00,120,3600\n";

    private const string Desk =
        "number,opened_at,short_description,priority,state,closed_at\nSHAPE1,2026-01-10T08:00:00Z,Mail stops,1,7,2026-01-17T08:00:00Z\n";

    private ApiClient Api => app.Api;

    [Fact]
    public async Task A_file_without_a_kind_is_told_by_its_shape_and_names_its_mapping_on_the_run()
    {
        var begun = (await Api.PostAsync("imports?source=shapes", Pager, ApiClient.Csv)).Is(HttpStatusCode.Accepted);
        var run = await Api.EndOfAsync(begun.Word("id")!);

        Assert.Equal(("incidents", "pagerduty-csv", 1), (run.Word("kind"), run.Word("mapping"), run.Number("inserted")));
        var incident = (await Api.GetAsync("incidents?source=shapes&from=2026-01-01")).At("items.0");
        Assert.Equal(3600, incident.GetProperty("time_to_recovery_s").GetDouble());
        Assert.Contains(run.At("notes").EnumerateArray(), note => note.GetProperty("kind").GetString() == "inferred-start");
    }

    [Fact]
    public async Task A_question_stores_nothing_and_a_mapping_of_ones_own_answers_it_from_then_on()
    {
        var asked = (await Api.PostAsync("imports?source=desk", Desk, ApiClient.Csv)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(("servicenow-csv", "column", "resolved_at", "closed_at"),
            (asked.Word("recognised.mapping"), asked.Word("questions.0.about"), asked.Word("questions.0.name"),
                asked.Word("questions.0.choices.0")));
        Assert.Empty((await Api.GetAsync("imports?source=desk")).At("items").EnumerateArray());

        const string Mine = """{"like":"servicenow-csv","fields":{"resolved_at":"closed_at"}}""";
        var kept = (await Api.PutAsync("mappings/our-desk", null, Mine)).Is(HttpStatusCode.Created);
        Assert.Equal("closed_at", kept.Word("fields.resolved_at"));
        (await Api.PutAsync("mappings/our-desk", null, Mine)).Is(HttpStatusCode.PreconditionRequired);
        (await Api.PutAsync("mappings/our-desk", kept.ETag, kept.Text)).Is(HttpStatusCode.OK);

        var begun = (await Api.PostAsync("imports?source=desk", Desk, ApiClient.Csv)).Is(HttpStatusCode.Accepted);
        Assert.Equal("our-desk", (await Api.EndOfAsync(begun.Word("id")!)).Word("mapping"));
        (await Api.SendAsync(HttpMethod.Delete, "mappings/our-desk", null)).Is(HttpStatusCode.NoContent);
        (await Api.GetAsync("mappings/our-desk")).Is(HttpStatusCode.NotFound);
        (await Api.SendAsync(HttpMethod.Delete, "mappings/servicenow-csv", null)).Is(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_mapping_that_is_wrong_is_told_every_fault_by_its_place()
    {
        var wrong = (await Api.PutAsync("mappings/wrong", null, """{"kind":"incidents","fields":{"nonsense":"A"},"zone":"Mars"}"""))
            .Is(HttpStatusCode.BadRequest);
        Assert.Equal(["told", "fields.nonsense", "zone"], wrong.At("errors").EnumerateObject().Select(error => error.Name));
        Assert.Contains(
            (await Api.GetAsync("mappings")).Is(HttpStatusCode.OK).At("items").EnumerateArray(),
            mapping => mapping.GetProperty("name").GetString() == "jira-csv" && mapping.GetProperty("ours").GetBoolean());
    }

    [Fact]
    public async Task A_preview_says_what_would_be_stored_and_stores_nothing()
    {
        var preview = (await Api.PostAsync("imports?preview=true&source=previews", Pager, ApiClient.Csv)).Is(HttpStatusCode.OK);

        Assert.Equal(
            ["recognised", "questions", "columns", "words", "zone", "dates", "rows", "faulty_rows", "warnings", "figures"],
            preview.Json.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("incidents", "2026-02-26T01:10:04Z", 3600.0),
            (preview.Word("recognised.kind"), preview.Word("rows.0.resolved_at"), preview.Number("figures.recovery_median_s")));
        Assert.Empty((await Api.GetAsync("imports?source=previews")).At("items").EnumerateArray());

        var own = (await Api.PostAsync(
            "imports/incidents?preview=true", "id,title,started_at,severity\n1,a,yesterday,bad\n", ApiClient.Csv)).Is(HttpStatusCode.OK);
        Assert.Equal(
            ["started_at", "severity"],
            own.At("rows.0.faults").EnumerateArray().Select(fault => fault.GetProperty("field").GetString()));
    }
}
