using System.IO.Compression;
using System.Net;
using System.Text;
using EndToEnd.Tests.Running;
using ReliabilityDashboard.Storage.Database;
using TestDatabases;

namespace EndToEnd.Tests.Api;

/// <summary>Files that programs send.</summary>
[EveryDatabase]
public sealed class ImportApiTests(ApiApp app, StrictApp strict) : IClassFixture<ApiApp>
{
    private const string Csv = "id,title,started_at\nA-1,Payments time out,2026-03-02T09:00:00Z\n";

    private ApiClient Api => app.Api;

    [Theory]
    [InlineData(ApiClient.Csv, Csv)]
    [InlineData("text/csv; charset=utf-8", Csv)]
    [InlineData(ApiClient.Json, """[{"id":"A-1","title":"Payments time out","started_at":"2026-03-02T09:00:00Z"}]""")]
    [InlineData(ApiClient.Ndjson, """{"id":"A-1","title":"Payments time out","started_at":"2026-03-02T09:00:00Z"}""")]
    public async Task A_file_of_each_format_is_taken_and_run_in_the_background(string type, string content)
    {
        var source = Guid.NewGuid().ToString("N");

        var begun = (await Api.PostAsync($"imports/incidents?source={source}", content, type)).Is(HttpStatusCode.Accepted);
        Assert.Equal($"/api/v1/imports/{begun.Word("id")}", begun.Message.Headers.Location?.ToString());
        Assert.Equal(["id", "status"], begun.Json.EnumerateObject().Select(field => field.Name));
        var run = await Api.EndOfAsync(begun.Word("id")!);

        Assert.Equal(
            [
                "id", "source", "kind", "mapping", "zone", "status", "read", "inserted", "updated", "unchanged", "skipped",
                "skipped_reasons", "rejected", "started_at", "ended_at", "error", "notes",
            ],
            run.Json.EnumerateObject().Select(field => field.Name)
        );
        Assert.Equal(
            ("succeeded", source, "incidents", 1, 1),
            (run.Word("status"), run.Word("source"), run.Word("kind"), run.Number("read"), run.Number("inserted")));
    }

    [Fact]
    public async Task A_compressed_file_is_taken_with_Content_Encoding()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(Csv));

        var begun = (await Api.PostAsync("imports/incidents?source=packed", packed.ToArray(), ApiClient.Csv, "gzip")).Is(
            HttpStatusCode.Accepted);

        Assert.Equal(1, (await Api.EndOfAsync(begun.Word("id")!)).Number("inserted"));
    }

    [Fact]
    public async Task Without_a_source_it_is_that_of_all_files() =>
        Assert.Equal("files", (await Api.ImportAsync("incidents", Csv)).Word("source"));

    [Fact]
    public async Task Rejected_records_are_told_with_line_field_reason_and_record_page_by_page()
    {
        var run = await Api.ImportAsync(
            "incidents", "id,title,started_at\nB-1,Fine,2026-03-02\nB-2,Broken,yesterday\nB-3,,2026-03-02\nB-4,Broken,never\n",
            source: "rejections");
        Assert.Equal((4, 1, 3), (run.Number("read"), run.Number("inserted"), run.Number("rejected")));

        var first = (await Api.GetAsync($"imports/{run.Word("id")}/rejections?limit=2")).Is(HttpStatusCode.OK);
        Assert.Equal((3, "started_at"), (first.Number("items.0.line"), first.Word("items.0.field")));
        Assert.Contains("B-2", first.Word("items.0.record"), StringComparison.Ordinal);
        Assert.NotEmpty(first.Word("items.0.reason")!);
        Assert.Equal((4, "title"), (first.Number("items.1.line"), first.Word("items.1.field")));
        var second = await Api.GetAsync($"imports/{run.Word("id")}/rejections?limit=2&cursor={first.Word("next_cursor")}");
        Assert.Equal(5, second.Number("items.0.line"));
        Assert.Null(second.Word("next_cursor"));
    }

    [Fact]
    public async Task Runs_are_listed_by_source_kind_and_status_the_newest_first()
    {
        var (one, two) = (
            await Api.ImportAsync("incidents", Csv, source: "listed"), await Api.ImportAsync("changes", "[", ApiClient.Json, "listed"));

        var all = await Api.GetAsync("imports?source=listed&limit=1");
        Assert.Equal(two.Word("id"), all.Word("items.0.id"));
        Assert.Equal(one.Word("id"), (await Api.GetAsync($"imports?source=listed&cursor={all.Word("next_cursor")}")).Word("items.0.id"));
        var failed = await Api.GetAsync("imports?source=listed&status=failed");
        Assert.Equal((1, two.Word("id")), (failed.At("items").GetArrayLength(), failed.Word("items.0.id")));
        Assert.NotEmpty(failed.Word("items.0.error")!);
        Assert.Equal(one.Word("id"), (await Api.GetAsync("imports?source=listed&kind=incidents")).Word("items.0.id"));
    }

    [Fact]
    public async Task A_run_that_did_not_change_is_304()
    {
        var run = await Api.ImportAsync("incidents", Csv, source: "tagged");

        var again = await Api.GetAsync($"imports/{run.Word("id")}", run.ETag);

        Assert.Equal("", again.Is(HttpStatusCode.NotModified).Text);
    }

    [Theory]
    [InlineData("incidents", "application/xml", null)]
    [InlineData("incidents", "text/csv", "br")]
    [InlineData("statuspage", "text/csv", null)]
    public async Task What_cannot_be_read_by_its_headers_is_415(string kind, string type, string? encoding) =>
        Assert.Contains(
            "expected Content-Type",
            (await Api.PostAsync($"imports/{kind}", "x", type, encoding)).Is(HttpStatusCode.UnsupportedMediaType).Text,
            StringComparison.Ordinal);

    [Fact]
    public async Task An_unknown_kind_is_404_and_names_the_kinds() =>
        Assert.Contains(
            "journeys", (await Api.PostAsync("imports/weather", Csv, ApiClient.Csv)).Is(HttpStatusCode.NotFound).Text,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_over_the_limit_is_413_whether_its_length_is_told_or_not(bool chunked)
    {
        var small = await strict.ReadyAsync();
        using var client = await ApiClient.OpenAsync(small, "import");
        using var content = chunked
            ? new StreamContent(new Unsized(new byte[200_000]))
            : (HttpContent)new ByteArrayContent(new byte[200_000]);
        content.Headers.ContentType = new(ApiClient.Csv);

        var answer = (await client.SendAsync(HttpMethod.Post, "imports/changes", content)).Is(HttpStatusCode.RequestEntityTooLarge);

        Assert.Contains("Imports:MaxUploadBytes", answer.Text, StringComparison.Ordinal);
        Assert.Equal(0L, await small.Data.AskAsync("SELECT count(*) FROM import_runs WHERE kind = 'changes'"));
    }

    /// <summary>A stream whose length nobody knows, so that it is sent in chunks.</summary>
    private sealed class Unsized(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
