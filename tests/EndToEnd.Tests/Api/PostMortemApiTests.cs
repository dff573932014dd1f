using System.Net;
using System.Text.Json;
using ReliabilityDashboard.Storage.Database;
using TestDatabases;

namespace EndToEnd.Tests.Api;

/// <summary>A post-mortem from the first draft to its publication, by a program.</summary>
[EveryDatabase]
public sealed class PostMortemApiTests(ApiApp app) : IClassFixture<ApiApp>
{
    private const string Sections = """
        "sections":{"summary":"It failed.","impact":"All of them.","propagation":"No bulkhead.",
         "detection_gaps":"No alarm.","knowledge_gaps":"No map.","structural_change":"A bulkhead."}
        """;

    private const string Timeline = """
        "timeline":[{"at":"2026-03-02T09:00:00Z","text":"It begins","source":"typed"},
            {"at":"2026-03-02T10:00:00Z","text":"It ends","source":"typed"}]
        """;

    private ApiClient Api => app.Api;

    [Fact]
    public async Task It_is_created_as_a_draft_read_back_whole_and_listed()
    {
        await Api.ImportAsync("incidents", "id,title,started_at\nQ-1,It failed,2026-03-02T09:00:00Z\n", source: "pm");
        var incident = (await Api.GetAsync("incidents?source=pm&from=2026-03-01&to=2026-04-01")).Word("items.0.id");

        var made = (
            await Api.PostAsync(
                "post-mortems",
                $$"""
                {"title":"Payments stood still","incidents":["{{incident}}"],{{Sections}},{{Timeline}},
                 "actions":[{"title":"Bulkhead before the card provider","kind":"architectural","owner":"payments",
                  "due":"2026-09-30","caller":"payments","callee":"cards","pattern":"bulkhead"}]}
                """
            )
        ).Is(HttpStatusCode.Created);

        Assert.Equal(
            ["id", "state", "title", "incidents", "sections", "factors", "timeline", "actions", "published_at", "updated_at"],
            made.Json.EnumerateObject().Select(field => field.Name));
        Assert.Equal(
            [
                "summary",
                "impact",
                "propagation",
                "detection_gaps",
                "knowledge_gaps",
                "structural_change",
                "contributing_factors",
                "went_well",
                "lucky",
            ],
            made.At("sections").EnumerateObject().Select(field => field.Name)
        );
        Assert.Equal(
            ["id", "title", "kind", "owner", "due", "state", "service", "caller", "callee", "pattern"],
            made.At("actions.0").EnumerateObject().Select(field => field.Name));
        Assert.Equal(
            ("draft", "No alarm.", "open", "2026-09-30"),
            (made.Word("state"), made.Word("sections.detection_gaps"), made.Word("actions.0.state"), made.Word("actions.0.due")));
        Assert.Equal(
            ("2026-03-02T09:00:00Z", "It begins", "typed"),
            (made.Word("timeline.0.at"), made.Word("timeline.0.text"), made.Word("timeline.0.source")));
        var read = await Api.GetAsync(made.Message.Headers.Location!.ToString());
        Assert.Equal((made.Text, made.ETag), (read.Text, read.ETag));
        (await Api.GetAsync($"post-mortems/{made.Word("id")}", made.ETag)).Is(HttpStatusCode.NotModified);
        Assert.Contains(
            made.Word("id"),
            (await Api.GetAsync("post-mortems")).At("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()));
        Assert.Equal(made.Word("id"), (await Api.GetAsync($"incidents/{incident}")).Word("post_mortem"));
    }

    [Fact]
    public async Task It_is_replaced_as_a_whole_and_an_action_that_stays_keeps_its_id()
    {
        var made = (await Api.PostAsync("post-mortems", """{"title":"One","actions":[{"title":"Keep me","kind":"process"}]}""")).Is(
            HttpStatusCode.Created);
        var path = $"post-mortems/{made.Word("id")}";

        var replaced = (
            await Api.PutAsync(
                path,
                made.ETag,
                $$"""{"title":"Two","actions":[{{made.At("actions.0").GetRawText()}},{"title":"New","kind":"monitoring","state":"done"}]}"""
            )
        ).Is(HttpStatusCode.OK);

        Assert.Equal(
            ("Two", made.Word("actions.0.id"), "done"),
            (replaced.Word("title"), replaced.Word("actions.0.id"), replaced.Word("actions.1.state")));
        Assert.NotEqual(made.ETag, replaced.ETag);
        (await Api.PutAsync(path, null, """{"title":"Three"}""")).Is(HttpStatusCode.PreconditionRequired);
        (await Api.PutAsync(path, made.ETag, """{"title":"Three"}""")).Is(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task An_incomplete_one_is_not_published_and_everything_missing_is_named()
    {
        var made = await Api.PostAsync(
            "post-mortems",
            """{"title":"Bare","sections":{"summary":"It failed."},"actions":[{"title":"Be careful","kind":"process"}]}"""
        );

        var refused = (await Api.PostAsync($"post-mortems/{made.Word("id")}/publish", "")).Is(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(
            [
                "architectural-improvement",
                "section:detection_gaps",
                "section:impact",
                "section:knowledge_gaps",
                "section:propagation",
                "section:structural_change",
                "timeline-order",
            ],
            refused.At("missing").EnumerateArray().Select(part => part.GetProperty("code").GetString()).Order(StringComparer.Ordinal)
        );
        Assert.All(refused.At("missing").EnumerateArray(), part => Assert.NotEmpty(part.GetProperty("message").GetString()!));
        Assert.Equal("draft", (await Api.GetAsync($"post-mortems/{made.Word("id")}")).Word("state"));
    }

    [Fact]
    public async Task A_complete_one_is_published_and_its_text_then_stands()
    {
        var made = (
            await Api.PostAsync(
                "post-mortems", $$"""{"title":"Whole",{{Sections}},{{Timeline}},"actions":[{"title":"Bulkhead","kind":"architectural"}]}""")
        ).Is(HttpStatusCode.Created);
        var path = $"post-mortems/{made.Word("id")}";
        (
            await Api.SendAsync(
                HttpMethod.Post, $"{path}/publish", null, headers => headers.TryAddWithoutValidation("If-Match", "\"99-x\""))
        ).Is(HttpStatusCode.PreconditionFailed);

        var published = (await Api.PostAsync($"{path}/publish", "")).Is(HttpStatusCode.OK);

        Assert.Equal("published", published.Word("state"));
        Assert.NotEqual(JsonValueKind.Null, published.At("published_at").ValueKind);
        (await Api.PutAsync(path, published.ETag, """{"title":"Rewritten"}""")).Is(HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData("""{}""", "title", "not empty")]
    [InlineData("""{"title":" "}""", "title", "not empty")]
    [InlineData("""{"title":"x","tone":"calm"}""", "tone", "no such field")]
    [InlineData("""{"title":"x","incidents":["999999"]}""", "incidents", "stored incidents")]
    [InlineData("""{"title":"x","incidents":["one"]}""", "incidents", "stored incidents")]
    [InlineData("""{"title":"x","sections":{"blame":"Bob"}}""", "sections.blame", "no such field")]
    [InlineData("""{"title":"x","sections":[]}""", "sections", "an object")]
    [InlineData("""{"title":"x","timeline":[{"at":"noon","text":"t"}]}""", "timeline[0].at", "2026-07-01T12:00:00Z")]
    [InlineData("""{"title":"x","timeline":[{"text":"t"}]}""", "timeline[0].at", "2026-07-01T12:00:00Z")]
    [InlineData("""{"title":"x","timeline":[{"at":"2026-03-02"}]}""", "timeline[0].text", "not empty")]
    [InlineData("""{"title":"x","actions":[{"title":"t"}]}""", "actions[0].kind", "architectural, process, monitoring, documentation")]
    [InlineData(
        """{"title":"x","actions":[{"title":"t","kind":"heroic"}]}""",
        "actions[0].kind",
        "architectural, process, monitoring, documentation"
    )]
    [InlineData("""{"title":"x","actions":[{"title":"t","kind":"process","due":"soon"}]}""", "actions[0].due", "2026-07-01")]
    [InlineData(
        """{"title":"x","actions":[{"title":"t","kind":"process","state":"maybe"}]}""",
        "actions[0].state",
        "open, in-progress, done, not-doing"
    )]
    [InlineData("""{"title":"x","actions":["t"]}""", "actions[0]", "an object")]
    public async Task A_broken_rule_is_400_naming_the_field(string body, string field, string expected)
    {
        var answer = (await Api.PostAsync("post-mortems", body)).Is(HttpStatusCode.BadRequest);

        Assert.Contains(expected, answer.At("errors").GetProperty(field)[0].GetString(), StringComparison.Ordinal);
    }
}
