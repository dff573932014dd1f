using System.Net;
using TestDatabases;

namespace EndToEnd.Tests.Api;

/// <summary>An incident that no source tells, written down by a call.</summary>
[EveryDatabase]
public sealed class NewIncidentApiTests(ApiApp app) : IClassFixture<ApiApp>
{
    [Fact]
    public async Task It_is_stored_under_a_source_and_an_id_of_ours_and_read_like_an_imported_one()
    {
        var created = (await app.Api.PostAsync(
            "incidents",
            """
            {"title":"The tills stand still","service":"tills","started_at":"2026-03-02T09:00:00Z","resolved_at":"2026-03-02T10:00:00Z"}
            """)).Is(HttpStatusCode.Created);

        var read = (await app.Api.GetAsync($"incidents/{created.Word("id")}")).Is(HttpStatusCode.OK);
        Assert.Equal(
            ("by-hand", "The tills stand still", "resolved", "tills", 3600),
            (read.Word("source"), read.Word("title"), read.Word("status"), read.Word("service"), read.Number("time_to_recovery_s")));
        Assert.StartsWith("hand-", read.Word("external_id"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"title":"x","started_at":"2026-03-02T10:00:00Z","resolved_at":"2026-03-02T09:00:00Z"}""", "resolved_at")]
    [InlineData("""{"started_at":"2026-03-02T10:00:00Z"}""", "title")]
    [InlineData("""{"title":"x"}""", "started_at")]
    [InlineData("""{"title":"x","started_at":"2026-03-02T10:00:00Z","colour":"red"}""", "colour")]
    public async Task A_broken_rule_is_400_naming_the_field(string body, string field) =>
        Assert.Contains(field, (await app.Api.PostAsync("incidents", body)).Is(HttpStatusCode.BadRequest).Text, StringComparison.Ordinal);
}
