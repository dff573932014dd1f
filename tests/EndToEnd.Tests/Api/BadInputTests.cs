using System.Net;
using TestDatabases;

namespace EndToEnd.Tests.Api;

/// <summary>Every wrong parameter is a 400 that names it and says what was expected.</summary>
[EitherDatabase]
public sealed class BadInputTests(ApiApp app) : IClassFixture<ApiApp>
{
    [Theory]
    [InlineData("metrics/crash-free-sessions?category=logic", "category", "sessions have no category")]
    [InlineData("metrics/crash-free-users?source=files", "source", "sessions have no source")]
    [InlineData("metrics/crashes?severity=sev1", "severity", "crashes have no severity")]
    [InlineData("metrics/changes?journey=checkout", "journey", "changes have no journey")]
    [InlineData("metrics/time-to-recovery?release=1.0", "release", "incidents have no release")]
    [InlineData("metrics/repeat-rate?of=crashes&trigger=release", "trigger", "crashes have no trigger")]
    [InlineData("metrics/repeat-rate?of=sessions", "of", "incidents or crashes")]
    [InlineData("metrics/incidents?category=weather", "category", "infrastructure, logic, data, integration, resource")]
    [InlineData("metrics/incidents?from=2026-01-02&to=2026-01-02", "from", "before to")]
    [InlineData("metrics/incidents?from=2026-01-03&to=2026-01-02", "from", "before to")]
    [InlineData("metrics/incidents?from=2999-01-01", "from", "year")]
    [InlineData("metrics/incidents?from=yesterday", "from", "2026-07-01")]
    [InlineData("metrics/incidents?to=2026-02-30", "to", "2026-07-01")]
    [InlineData("metrics/incidents?from=2015-01-01&to=2026-01-01&step=day", "step", "2000 points")]
    [InlineData("metrics/incidents?step=hour", "step", "day, week, month, quarter")]
    [InlineData("metrics/incidents?compare=tomorrow", "compare", "previous, year")]
    [InlineData("metrics/incidents?step=day&step=week", "step", "once")]
    [InlineData("metrics/incidents?servise=web", "servise", "service")]
    [InlineData("metrics/incidents?service=", "service", "a value")]
    [InlineData("incidents?release=1.0", "release", "incidents have no release")]
    [InlineData("incidents?platform=ios", "platform", "incidents have no platform")]
    [InlineData("incidents?status=gone", "status", "open, mitigated, resolved, cancelled")]
    [InlineData("incidents?limit=501", "limit", "1 to 500")]
    [InlineData("incidents?limit=0", "limit", "1 to 500")]
    [InlineData("incidents?limit=ten", "limit", "1 to 500")]
    [InlineData("incidents?cursor=abc", "cursor", "next_cursor")]
    [InlineData("incidents?cursor=%C3%A4%7F", "cursor", "next_cursor")]
    [InlineData("incidents?sort=title", "sort", "no such parameter")]
    [InlineData("imports?status=done", "status", "queued, running, succeeded, failed")]
    [InlineData("imports?kind=weather", "kind", "journeys")]
    [InlineData("imports/1/rejections?cursor=MQ.Mg", "cursor", "next_cursor")]
    [InlineData("categories?category=hardware", "category", "infrastructure, logic")]
    [InlineData("categories?release=7", "release", "incidents have no release")]
    [InlineData("actions/1/effect?weeks=3", "weeks", "no parameters")]
    [InlineData("matrix?of=sessions", "of", "incidents, crashes")]
    [InlineData("matrix?impact=tears", "impact", "score, money")]
    [InlineData("matrix?of=crashes&impact=money", "impact", "score only")]
    [InlineData("matrix?of=crashes&category=logic", "category", "crashes have no category")]
    [InlineData("matrix?platform=ios", "platform", "incidents have no platform")]
    [InlineData("post-mortems?limit=-1", "limit", "1 to 500")]
    [InlineData("dependencies?state=lost", "state", "both, hidden, unseen, untraced")]
    [InlineData("dependencies?at=soon", "at", "2026-07-01")]
    [InlineData("dependencies?credit=hoped", "credit", "stated, proven")]
    [InlineData("dependencies?cursor=abc", "cursor", "next_cursor")]
    [InlineData("dependencies/coverage?journey=checkout", "journey", "no such parameter")]
    [InlineData("dependencies/findings?credit=hoped", "credit", "stated, proven")]
    [InlineData("next-breakers?k=0", "k", "1 to 20")]
    [InlineData("next-breakers?k=21", "k", "1 to 20")]
    [InlineData("next-breakers?unit=tears", "unit", "money, traffic, services")]
    [InlineData("next-breakers?unit=traffic", "unit", "one that exists")]
    [InlineData("advice?state=gone", "state", "new, taken, done, set-aside")]
    [InlineData("advice?rule=be-good", "rule", "retry-storm")]
    [InlineData("advice?cursor=abc", "cursor", "next_cursor")]
    public async Task It_names_the_parameter_and_what_was_expected(string path, string field, string expected)
    {
        var answer = (await app.Api.GetAsync(path)).Is(HttpStatusCode.BadRequest);

        Assert.Equal("application/problem+json", answer.Message.Content.Headers.ContentType?.MediaType);
        Assert.Contains(expected, answer.At("errors").GetProperty(field)[0].GetString(), StringComparison.Ordinal);
        Assert.Contains(field, answer.Word("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "fails", "a name")]
    [InlineData("""{ "fails": 7 }""", "fails", "a text")]
    [InlineData("""{ "fails": "web", "protect": [{ "caller": "web" }] }""", "protect[0].callee", "a name")]
    [InlineData("""{ "fails": "web", "protect": ["web"] }""", "protect[0]", "an object")]
    [InlineData("""{ "fails": "web", "guard": [] }""", "guard", "no such field")]
    public async Task A_question_what_if_names_the_field_and_what_was_expected(string body, string field, string expected)
    {
        var answer = (await app.Api.PostAsync("what-if", body)).Is(HttpStatusCode.BadRequest);

        Assert.Contains(expected, answer.At("errors").GetProperty(field)[0].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("incidents/9999")]
    [InlineData("incidents/x'; DROP TABLE incidents; --")]
    [InlineData("incidents/99999999999999999999999")]
    [InlineData("incidents/-1")]
    [InlineData("groups/9999")]
    [InlineData("imports/9999")]
    [InlineData("imports/x/rejections")]
    [InlineData("post-mortems/9999")]
    [InlineData("metrics/happiness")]
    [InlineData("nothing")]
    public async Task What_is_not_there_is_404_as_a_problem_document(string path)
    {
        var answer = (await app.Api.GetAsync(path)).Is(HttpStatusCode.NotFound);

        Assert.Equal("application/problem+json", answer.Message.Content.Headers.ContentType?.MediaType);
        Assert.Equal(404, answer.Number("status"));
    }

    [Fact]
    public async Task A_method_that_is_not_taken_is_405_and_says_which_are()
    {
        var answer = (await app.Api.SendAsync(HttpMethod.Delete, "incidents/1", null)).Is(HttpStatusCode.MethodNotAllowed);

        Assert.Equal(["GET", "PATCH"], answer.Message.Content.Headers.Allow.Order());
        Assert.Equal(405, answer.Number("status"));
    }
}
