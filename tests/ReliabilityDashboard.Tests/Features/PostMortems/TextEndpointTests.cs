using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Tests.Running;
using TestDatabases;

namespace ReliabilityDashboard.Tests.Features.PostMortems;

/// <summary>What the browser of whoever writes asks and tells over HTTP.</summary>
[EitherDatabase]
[Collection(SharedProgram.Name)]
public sealed class TextEndpointTests(RunningProgram program)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_pushes_ends_the_waiting_of_another_and_what_fits_no_text_is_to_be_read_anew()
    {
        var id = await BeginAsync();
        using var writer = await program.SignedInAsync("Writer of texts", PersonRole.Responder);
        var now = await writer.GetFromJsonAsync<JsonElement>(At(id, ""), Cancel);
        var since = now.GetProperty("version").GetInt32();
        var waiting = writer.GetFromJsonAsync<JsonElement>(At(id, $"/news?since={since}&wait=30"), Cancel);

        Assert.Equal("taken", await PushAsync(writer, id, "[[0,\"Slow.\"]]"));

        var update = Assert.Single((await waiting).GetProperty("updates").EnumerateArray());
        Assert.Equal(("summary", 1, "page"), (
            update.GetProperty("section").GetString(), update.GetProperty("version").GetInt32(), update.GetProperty("client").GetString()));
        Assert.Equal("[[0,\"Slow.\"]]", update.GetProperty("changes").GetRawText());
        Assert.Equal("behind", await PushAsync(writer, id, "[[0,\"Late.\"]]", client: "another"));
        foreach (var wrong in (string[])["[[0,\"\\ud83d\"]]", "[[0,\"\\u0000\"]]", "[7]", "{}", "[[0,\"x\"],5,99]"])
            Assert.Equal("resync", await PushAsync(writer, id, wrong, client: "third", version: 1));
        Assert.Equal("resync", await PushAsync(writer, id, "[5]", client: "third", version: 9));
    }

    [Fact]
    public async Task Who_may_not_write_whose_page_is_another_persons_or_who_comes_from_elsewhere_stores_nothing()
    {
        var id = await BeginAsync();
        using var viewer = await program.SignedInAsync("Reader of texts", PersonRole.Viewer);
        using var refused = await SendAsync(viewer, id, "[[0,\"x\"]]");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var other = await program.SignedInAsync("Next at this browser", PersonRole.Responder);
        other.DefaultRequestHeaders.Add("Typed-By", "999999");
        using var ended = await SendAsync(other, id, "[[0,\"x\"]]");
        Assert.Equal(HttpStatusCode.Unauthorized, ended.StatusCode);
        using var lured = await program.SignedInAsync("Lured elsewhere", PersonRole.Responder);
        lured.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");
        using var foreign = await SendAsync(lured, id, "[[0,\"x\"]]");
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        Assert.Equal("", await SummaryAsync(id));
    }

    [Fact]
    public async Task Without_scripts_a_form_of_plain_text_areas_is_saved_and_a_stale_one_says_so()
    {
        var id = await BeginAsync();
        using var writer = await program.SignedInAsync("Writer without scripts", PersonRole.Responder);
        var page = string.Create(CultureInfo.InvariantCulture, $"/post-mortems/{id}");
        using var saved = await writer.SubmitAsync(page, new() { ["summary"] = "Slow.\r\nVery." }, At(id, "").ToString());
        Assert.Equal((HttpStatusCode.Redirect, page), (saved.StatusCode, saved.Target()));
        Assert.Equal("Slow.\nVery.", await SummaryAsync(id));

        using var stale = await writer.SubmitAsync(page, new() { ["summary"] = "Fast.", ["version"] = "1" }, At(id, "").ToString());
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.StartsWith(
            "Not saved: somebody changed the same section meanwhile.", await stale.Content.ReadAsStringAsync(Cancel),
            StringComparison.Ordinal);
        Assert.Equal("Slow.\nVery.", await SummaryAsync(id));
    }

    private static async Task<string?> PushAsync(HttpClient writer, long id, string changes, string client = "page", int version = 0)
    {
        using var answer = await SendAsync(writer, id, changes, client, version);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("result").GetString();
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient writer, long id, string changes, string client = "page", int version = 0)
    {
        var body = $$"""{"epoch":1,"version":{{version}},"client":"{{client}}","updates":[{"number":1,"changes":{{changes}}}]}""";
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await writer.PostAsync(At(id, "/summary"), content, Cancel);
    }

    private async Task<long> BeginAsync() =>
        Assert.IsType<PostMortemSaveResult.Saved>(
            await program.Services.GetRequiredService<PostMortemCreation>().CreateAsync(new() { Title = "Texts" }, "Ada", Cancel)).Now.Id;

    private async Task<string> SummaryAsync(long id) =>
        (await program.Services.GetRequiredService<PostMortemQuery>().FindAsync(id, Cancel))!.Content.Sections.Summary;

    private static Uri At(long id, string path) =>
        new(string.Create(CultureInfo.InvariantCulture, $"/post-mortems/{id}/texts{path}"), UriKind.Relative);
}
