using System.Net;
using ReliabilityDashboard.Storage.Database;
using TestDatabases;

namespace EndToEnd.Tests.Api;

/// <summary>One incident: read whole, edited by a merge patch, never overwritten blindly.</summary>
[EveryDatabase]
public sealed class IncidentApiTests(ApiApp app) : IClassFixture<ApiApp>
{
    private ApiClient Api => app.Api;

    private const string Header =
        "id,title,started_at,detected_at,resolved_at,service,affected_services,severity,category,affected_users,active_users,cluster\n";

    private async Task<ApiAnswer> StoredAsync(
        string id,
        string rest =
            "Payments time out,2026-03-02T09:00:00Z,2026-03-02T09:10:00Z,2026-03-02T10:10:00Z,payments,payments;web,sev2,integration,"
                + "500,1000,east"
    )
    {
        await Api.ImportAsync("incidents", $"{Header}{id},{rest}\n", source: "one");
        var found = await Api.GetAsync($"incidents?source=one&from=2026-03-01&to=2026-04-01&q={id}");
        return (await Api.GetAsync($"incidents/{found.Word("items.0.id")}")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task It_has_every_field_of_the_contract()
    {
        var incident = await StoredAsync("I-1");

        string[] contract =
        [
            "id", "source", "external_id", "title", "description", "status", "severity", "service", "services", "category", "category_by",
            "trigger", "trigger_by", "journey", "segment", "started_at", "started_inferred", "detected_at", "acknowledged_at",
            "mitigated_at", "resolved_at", "affected_users", "active_users", "failing_dependency", "users_share", "services_share", "share",
            "blast_class", "group", "group_by", "time_to_recovery_s", "time_to_detection_s", "quality", "url", "attributes", "post_mortem",
        ];
        Assert.Empty(contract.Except(incident.Json.EnumerateObject().Select(field => field.Name)));
        Assert.Equal(
            ("I-1", "resolved", "sev2", "integration", "source"),
            (
                incident.Word("external_id"), incident.Word("status"), incident.Word("severity"), incident.Word("category"),
                incident.Word("category_by"))
        );
        // 500 of 1000 users are 50 %, which is systemic (40 % and more); an hour from detection, ten minutes to it.
        Assert.Equal(
            (0.5, 0.5, "systemic", 3600, 600),
            (
                incident.Number("users_share"), incident.Number("share"), incident.Word("blast_class"),
                incident.Number("time_to_recovery_s"), incident.Number("time_to_detection_s"))
        );
        Assert.Equal("2026-03-02T09:10:00Z", incident.Word("detected_at"));
        Assert.Equal(["payments", "web"], incident.At("services").EnumerateArray().Select(name => name.GetString()).Order());
        Assert.Equal("east", incident.Word("attributes.cluster"));
        Assert.Null(incident.Word("post_mortem"));
    }

    [Fact]
    public async Task A_value_becomes_the_persons_and_null_brings_the_sources_newest_back()
    {
        var before = await StoredAsync("I-2");
        var path = $"incidents/{before.Word("id")}";

        var edited = (
            await Api.PatchAsync(
                path,
                before.ETag,
                """{"category":"Logic","severity":"sev1","affected_users":100,"services":["payments"]}"""
            )
        ).Is(HttpStatusCode.OK);
        Assert.Equal(
            ("logic", "person", "sev1", 0.1, "wide"),
            (
                edited.Word("category"), edited.Word("category_by"), edited.Word("severity"), edited.Number("share"),
                edited.Word("blast_class"))
        );
        Assert.NotEqual(before.ETag, edited.ETag);
        Assert.Equal(edited.ETag, (await Api.GetAsync(path)).ETag);

        await StoredAsync(
            "I-2",
            "Payments time out,2026-03-02T09:00:00Z,2026-03-02T09:10:00Z,2026-03-02T10:10:00Z,payments,payments;web,sev3,data,500,1000,east"
        );
        var kept = await Api.GetAsync(path);
        Assert.Equal(("logic", "sev1"), (kept.Word("category"), kept.Word("severity")));

        var withdrawn = (await Api.PatchAsync(path, kept.ETag, """{"category":null}""")).Is(HttpStatusCode.OK);
        Assert.Equal(("data", "source", "sev1"), (withdrawn.Word("category"), withdrawn.Word("category_by"), withdrawn.Word("severity")));
    }

    [Fact]
    public async Task Whose_failure_it_was_is_said_by_its_source_or_a_person_and_makes_no_service_known()
    {
        var before = await StoredAsync("I-11");
        await Api.ImportAsync("incidents", "id,failing_dependency\nI-11,fyn-pay\n", source: "one");
        var path = $"incidents/{before.Word("id")}";
        var said = await Api.GetAsync(path);
        Assert.Equal("fyn-pay", said.Word("failing_dependency"));

        var edited = (await Api.PatchAsync(path, said.ETag, """{"failing_dependency":"ledger-db"}""")).Is(HttpStatusCode.OK);
        Assert.Equal("ledger-db", edited.Word("failing_dependency"));
        Assert.Equal(
            "fyn-pay",
            (await Api.PatchAsync(path, edited.ETag, """{"failing_dependency":null}""")).Is(HttpStatusCode.OK).Word("failing_dependency"));
        Assert.DoesNotContain("ledger-db", (await Api.GetAsync("services")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_bears_the_name_of_the_key() =>
        Assert.Contains("test (API key)", await LogOfAnEditAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task A_cancelled_incident_stays_cancelled_until_that_is_withdrawn()
    {
        var before = await StoredAsync("I-3");
        var path = $"incidents/{before.Word("id")}";

        var cancelled = (await Api.PatchAsync(path, before.ETag, """{"status":"cancelled"}""")).Is(HttpStatusCode.OK);
        Assert.Equal("cancelled", cancelled.Word("status"));

        Assert.Equal("resolved", (await Api.PatchAsync(path, cancelled.ETag, """{"status":null}""")).Is(HttpStatusCode.OK).Word("status"));
    }

    [Fact]
    public async Task Without_If_Match_it_is_428_with_a_stale_one_412_and_nothing_is_stored()
    {
        var before = await StoredAsync("I-4");
        var path = $"incidents/{before.Word("id")}";

        (await Api.PatchAsync(path, null, """{"severity":"sev1"}""")).Is(HttpStatusCode.PreconditionRequired);
        (await Api.PatchAsync(path, "\"999-0000\"", """{"severity":"sev1"}""")).Is(HttpStatusCode.PreconditionFailed);
        (await Api.PatchAsync(path, "no tag at all", """{"severity":"sev1"}""")).Is(HttpStatusCode.PreconditionFailed);
        Assert.Equal("sev2", (await Api.GetAsync(path)).Word("severity"));

        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(number => Api.PatchAsync(path, before.ETag, $$"""{"segment":"writer {{number}}"}""")));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Api.PatchAsync(path, before.ETag, """{"severity":"sev1"}""")).Status);
        (await Api.PatchAsync(path, "*", """{"severity":"sev4"}""")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Of_writers_that_read_the_same_one_wins_and_the_others_are_told()
    {
        var before = await StoredAsync("I-5");
        var path = $"incidents/{before.Word("id")}";

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(number => Api.PatchAsync(path, before.ETag, $$"""{"segment":"writer {{number}}"}""")));

        var winner = Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(answers.Except([winner]), answer => Assert.Equal(HttpStatusCode.PreconditionFailed, answer.Status));
        Assert.Equal(winner.Word("segment"), (await Api.GetAsync(path)).Word("segment"));
    }

    [Fact]
    public async Task What_one_has_already_is_304_and_after_a_change_it_is_not()
    {
        var before = await StoredAsync("I-6");
        var path = $"incidents/{before.Word("id")}";

        Assert.Equal("", (await Api.GetAsync(path, before.ETag)).Is(HttpStatusCode.NotModified).Text);
        (await Api.GetAsync(path, "\"other\", W/" + before.ETag)).Is(HttpStatusCode.NotModified);
        await Api.PatchAsync(path, before.ETag, """{"segment":"premium"}""");
        (await Api.GetAsync(path, before.ETag)).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"sevrity":"sev1"}""", "sevrity", "no such field")]
    [InlineData("""{"external_id":"X"}""", "external_id", "no such field")]
    [InlineData("""{"severity":"sev9"}""", "severity", "sev1, sev2, sev3, sev4")]
    [InlineData("""{"category":3}""", "category", "infrastructure, logic, data, integration, resource")]
    [InlineData("""{"trigger":"moon"}""", "trigger", "release, infrastructure, growth")]
    [InlineData("""{"status":"resolved"}""", "status", "cancelled")]
    [InlineData("""{"status":"sleeping"}""", "status", "cancelled")]
    [InlineData("""{"title":""}""", "title", "not empty")]
    [InlineData("""{"title":["x"]}""", "title", "a text")]
    [InlineData("""{"affected_users":2000}""", "affected_users", "")]
    [InlineData("""{"affected_users":-1}""", "affected_users", "whole number from 0")]
    [InlineData("""{"affected_users":1.5}""", "affected_users", "whole number from 0")]
    [InlineData("""{"affected_users":"many"}""", "affected_users", "whole number from 0")]
    [InlineData("""{"responder_hours":-1}""", "responder_hours", "a number from 0")]
    [InlineData("""{"resolved_at":"2026-03-02T08:00:00Z"}""", "resolved_at", "started_at")]
    [InlineData("""{"detected_at":"soon"}""", "detected_at", "2026-07-01T12:00:00Z")]
    [InlineData("""{"started_at":"1999-01-01T00:00:00Z"}""", "started_at", "2000")]
    [InlineData("""{"resolved_at":"2199-01-01T00:00:00Z"}""", "resolved_at", "24 hours")]
    [InlineData("""{"services":"payments"}""", "services", "list of texts")]
    [InlineData("""{"services":[1]}""", "services", "list of texts")]
    public async Task A_broken_rule_is_400_naming_the_field(string patch, string field, string expected)
    {
        var before = await StoredAsync("I-7");

        var answer = (await Api.PatchAsync($"incidents/{before.Word("id")}", before.ETag, patch)).Is(HttpStatusCode.BadRequest);

        Assert.Contains(expected, answer.At("errors").GetProperty(field)[0].GetString(), StringComparison.Ordinal);
        // The incident's own version; what is suggested for it may move with the changes that other files bring.
        Assert.Equal(VersionOf(before), VersionOf(await Api.GetAsync($"incidents/{before.Word("id")}")));

        static string VersionOf(ApiAnswer incident) => incident.ETag!.Split('-')[0];
    }

    [Theory]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("""{"segment":"a","segment":"b"}""", HttpStatusCode.BadRequest)]
    public async Task What_is_no_JSON_object_is_400(string body, HttpStatusCode status)
    {
        var before = await StoredAsync("I-8");

        (await Api.PatchAsync($"incidents/{before.Word("id")}", before.ETag, body)).Is(status);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_413_and_one_of_another_type_415()
    {
        var before = await StoredAsync("I-9");
        var path = $"incidents/{before.Word("id")}";

        (await Api.PatchAsync(path, before.ETag, $$"""{"segment":"{{new string('x', 1_100_000)}}"}""")).Is(
            HttpStatusCode.RequestEntityTooLarge);
        (await Api.PatchAsync(path, before.ETag, "segment=x", "application/x-www-form-urlencoded")).Is(HttpStatusCode.UnsupportedMediaType);
        (await Api.PatchAsync(path, before.ETag, """{"segment":"plain"}""", ApiClient.Json)).Is(HttpStatusCode.OK);
    }

    private async Task<string> LogOfAnEditAsync()
    {
        var before = await StoredAsync("I-10");
        await Api.PatchAsync($"incidents/{before.Word("id")}", before.ETag, """{"segment":"premium"}""");
        return app.App.Process.Log;
    }
}
