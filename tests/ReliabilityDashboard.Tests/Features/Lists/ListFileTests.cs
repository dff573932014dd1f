using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain.Breakers;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Importing.Formats.Csv;
using ReliabilityDashboard.Importing.Sources.Folder;
using ReliabilityDashboard.Reading.Breakers;
using ReliabilityDashboard.Security.ApiKeys;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Tests.Running;
using TestDatabases;

namespace ReliabilityDashboard.Tests.Features.Lists;

/// <summary>Every list has its file, and its rows are those that people see over all pages of the list.</summary>
[EitherDatabase]
[Collection(SharedProgram.Name)]
public sealed class ListFileTests(RunningProgram program)
{
    private const int Many = 60;
    private static readonly HtmlParser Parser = new();

    /// <summary>Written by hand: the file's route, the page with a filter, what tells a row on the page, and the column that says the
    /// same. A page that shows more on demand begins with the first of them.</summary>
    private static readonly (string File, string Page, string Row, string Column)[] Lists =
    [
        ("/incidents.csv", "/incidents?source=lists&sort=title", "td.title a.named", "title"),
        ("/triage.csv", "/triage?source=lists", ".queue__title", "title"),
        ("/incidents/{Id}/changes.csv", "/incidents/{Id}", "td.changes__title .aside", "change"),
        ("/groups/{Id}.csv", "/groups/{Id}", "td.group__incident > a", "title"),
        ("/services.csv", "/services", "td.services__name a.named", "service"),
        ("/services/{Name}/callers.csv", "/services/{Name}", "[aria-label^='Called by'] td.calls__name a.named", "caller"),
        ("/services/{Name}/callees.csv", "/services/{Name}", "[aria-label^='Calls,'] td.calls__name a.named", "callee"),
        ("/services/{Name}/spread.csv", "/services/{Name}", "#spread td a.named", "service"),
        ("/services/{Name}/releases/{Release}/crashes.csv", "/services/{Name}/releases/{Release}", "td.release__crash", "crash"),
        ("/services/{Name}/releases/{Release}/incidents.csv", "/services/{Name}/releases/{Release}",
            "[aria-label^=Incidents] td.around__what > a", "title"),
        ("/services/{Name}/releases/{Release}/changes.csv", "/services/{Name}/releases/{Release}",
            "[aria-label^=Changes] td.around__what .aside", "change"),
        ("/changes.csv", "/changes?source=lists", "td.changes-list__what .changes-list__id", "id"),
        ("/changes/strategies.csv", "/changes?source=lists", "[aria-label='Changes by strategy'] .sides__word", "strategy"),
        ("/changes/services.csv", "/changes?source=lists", "[aria-label='Changes by service'] .sides__word", "service"),
        ("/changes/teams.csv", "/changes?source=lists", "[aria-label='Changes by team'] .sides__word", "team"),
        ("/changes/written-by.csv", "/changes?source=lists", "[aria-label='Changes by how they were written'] .sides__word", "written_by"),
        ("/changes/services-written-by.csv", "/changes?source=lists", "[aria-label^='Changes of each'] .sides__word", "written_by"),
        ("/map.csv", "/map?focus=lists", "td.reach__name a.named", "service"),
        ("/map/calls.csv", "/map?focus=lists&hops=1", "td.calls-drawn__from", "from"),
        ("/next/advice.csv", "/next/advice?unit=services", "td.plan__call a.call__caller", "caller"),
        ("/next/advice/patterns.csv", "/next/advice", "td.advice__pattern .definition__term", "pattern"),
        ("/next/protection/teams.csv", "/next/protection", ".teams__name", "team"),
        ("/next/protection/without.csv", "/next/protection", "td.lacking__call a.named", "call"),
        ("/categories.csv", "/categories", ".prevalence tbody .category > span", "category"),
        ("/categories/improvements.csv", "/categories?service=lists", "td.built__what > span:first-child", "improvement"),
        ("/impact.csv", "/impact?source=lists&by=failure-mode", "td.impact__key > a", "title"),
        ("/impact/journeys.csv", "/impact/journeys", ".journeys__called", "name"),
        ("/impact/levels.csv", "/impact?service=lists", "td.levels__name > a", "name"),
        ("/matrix.csv", "/matrix?source=lists&impact=score&rows=all", "a.ranked__title", "title"),
        ("/post-mortems.csv", "/post-mortems", "td.list__title a", "title"),
        ("/imports.csv", "/imports?source=lists", "td.run-table__file a", "file"),
        ("/imports/inbox.csv", "/imports", "td.inbox__name", "file"),
        ("/audit.csv", "/audit?who=a%20test", "li.entries__one", "number"),
        ("/settings/people.csv", "/settings/people", "td.person__name", "name"),
        ("/settings/keys.csv", "/settings/keys", "td.key-table__name", "name"),
    ];

    /// <summary>What a page draws and lists nowhere.</summary>
    private static readonly string[] Drawn =
        ["/services/{Name}/signals.csv", "/impact/firefighting.csv", "/impact/protected.csv"];

    private static readonly string[] Nowhere =
    [
        "/groups/999999.csv", "/groups/x.csv", "/incidents/999999/changes.csv", "/services/lists/releases/nine/crashes.csv",
        "/services/nobody/callers.csv", "/services/nobody/signals.csv", "/services/nobody/spread.csv",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_list_has_its_file_and_its_rows_are_the_lists_over_all_its_pages()
    {
        Assert.Equal(
            program.Services.GetServices<OfferedFile>().Select(file => file.Of.Route).Order(StringComparer.Ordinal),
            Lists.Select(list => list.File).Concat(Drawn).Order(StringComparer.Ordinal));
        var (incident, group) = await FillAsync();
        using var reader = await program.SignedInAsync("Ada, who keeps lists", PersonRole.Administrator);
        foreach (var (file, page, row, column) in Lists)
        {
            var (shown, links) = await ShownAsync(reader, Of(page), row);
            var link = links.SingleOrDefault(link => link.Split('?')[0] == Of(file));
            Assert.True(link is not null, $"{Of(page)} shows {shown.Count} rows and links {string.Join(", ", links)}");
            var cells = await ColumnAsync(reader, link, column);
            Assert.NotEmpty(shown);
            // What a page shows only on demand is in the file all the same.
            var all = file == "/groups/{Id}.csv" ? Many
                : file == "/next/advice/patterns.csv" ? Math.Max(cells.Count, shown.Count)
                : shown.Count;
            Assert.True(cells.Count == all, $"{page} lists {all} and its file {cells.Count}");
            Assert.Equal(shown, cells.Take(shown.Count));

            string Of(string route) =>
                route.Replace("{Id}", route.StartsWith("/groups", StringComparison.Ordinal) ? group : incident, StringComparison.Ordinal)
                    .Replace("{Name}", "lists", StringComparison.Ordinal).Replace("{Release}", "4%2F1", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_bears_page_period_and_filter_and_nothing_in_it_runs_as_a_formula()
    {
        await FillAsync();
        using var reader = await program.SignedInAsync("Grace, who keeps lists", PersonRole.Viewer);
        using var answer = await reader.GetAsync(
            new Uri("/incidents.csv?from=2026-01-01&to=2100-01-01&source=lists&status=resolved&page=2", UriKind.Relative), Cancel);
        Assert.Equal(
            "incidents-2026-01-01-to-2099-12-31-source-lists-status-resolved.csv", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains(",'=HYPERLINK(1) 1,", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_a_record_that_is_not_there_is_not_there()
    {
        using var reader = await program.SignedInAsync("Joan, who keeps lists", PersonRole.Viewer);
        foreach (var address in Nowhere)
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(new Uri(address, UriKind.Relative), Cancel)).StatusCode);
    }

    /// <summary>What tells the rows of all pages of a list, and the files that its last page links.</summary>
    private static async Task<(IReadOnlyList<string> Rows, IReadOnlyList<string> Files)> ShownAsync(
        HttpClient reader, string page, string row)
    {
        List<string> rows = [];
        List<string> files = [];
        for (string? next = page; next is not null; )
        {
            using var html = Parser.ParseDocument(await reader.GetStringAsync(new Uri(next, UriKind.Relative), Cancel));
            var found = html.QuerySelectorAll(row);
            rows.AddRange(found.Select(one => one.Id is ['e', 'n', 't', 'r', 'y', '-', .. var number] ? number : Text(one.TextContent)));
            files = [.. html.QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href")!)];
            next = html.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }
        return (rows, files);
    }

    private static async Task<IReadOnlyList<string>> ColumnAsync(HttpClient reader, string file, string column)
    {
        var lines = (await reader.GetStringAsync(new Uri(file, UriKind.Relative), Cancel)).TrimStart('\uFEFF').Split("\r\n")[..^1];
        var at = CsvCells.Split(lines[0], ',')!.ToList().IndexOf(column);
        var cells = lines.Skip(1).Select(line => Text(CsvCells.Split(line, ',')![at].TrimStart('\'')));
        // A change of the audit log has a line for each of its fields.
        return column == "number" ? [.. cells.Distinct()] : [.. cells];
    }

    private static string Text(string shown) => shown.Replace(" (you)", "", StringComparison.Ordinal).Trim();

    /// <summary>Through the doors that everybody uses. The same again changes nothing.</summary>
    /// <returns>An incident with a change before it, and the failure mode of all of them.</returns>
    private async Task<(string Incident, string Group)> FillAsync()
    {
        var key = await program.Services.GetRequiredService<ApiKeyCommands>()
            .CreateAsync("lists", ["read", "import", "write"], 1, "a test", Cancel);
        using var sender = program.Visitor();
        sender.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var incidents = Enumerable.Range(1, Many)
            .Select(number =>
                $"{number},=HYPERLINK(1) {number},lists,lists;lists-page,lists,{Day(-number % 40 - 2)}T09:00Z,{Day(-1)}");
        await ImportAsync(sender, "dependencies", "caller,callee,origin\nlists-page,lists,declared\nlists,lists-db,declared\n");
        // Without a timeout: a pattern is advised.
        await ImportAsync(
            sender, "dependencies",
            $"caller,callee,origin,observed_at,calls,timeout_ms\nlists,lists-db,observed,{Day(-1)}T09:00Z,10,0\n");
        await ImportAsync(sender, "journeys", "name,weight\nlists-journey,3\n");
        await ImportAsync(sender, "services", "name,kind,sla_target\nlists,service,0.99\n");
        await ImportAsync(sender, "changes",
            $"id,at,kind,service,title,written_by,strategy\nr1,{Day(-3)}T08:59Z,release,lists,lists 4/1,both,canary\n");
        var crashes = $"c1,{Day(-3)}T09:10Z,lists,4/1,=Overflow\nc2,{Day(-2)}T09:10Z,lists,4/1,Late\n";
        await ImportAsync(sender, "crashes", "id,at,service,release,exception_type\n" + crashes);
        await ImportAsync(
            sender, "incidents",
            string.Join('\n', incidents.Prepend("id,title,service,affected_services,fingerprint,started_at,resolved_at")));
        await ImportAsync(
            sender, "actions", $"id,title,kind,service,state,done\na1,=A pool of its own,architectural,lists,done,{Day(-20)}\n");
        await program.Services.GetRequiredService<BreakerKeeping>().KeepAsync(LossUnit.Services, ProtectionCredit.Stated, Cancel);
        using var about = new StringContent("{\"title\":\"=What we learned\",\"incidents\":[\"1\"]}", Encoding.UTF8, "application/json");
        (await sender.PostAsync(new Uri("/api/v1/post-mortems", UriKind.Relative), about, Cancel)).EnsureSuccessStatusCode();
        await File.WriteAllTextAsync(
            Path.Combine(program.Services.GetRequiredService<InboxFolder>().Path, "=nobody knows it.txt"), "x", Cancel);
        var stored = await sender.GetStringAsync(new Uri("/api/v1/incidents?source=lists&q=%3DHYPERLINK", UriKind.Relative), Cancel);
        var first = JsonDocument.Parse(stored).RootElement.GetProperty("items").EnumerateArray()
            .Single(one => one.GetProperty("external_id").GetString() == "1");
        return (first.GetProperty("id").GetString()!, first.GetProperty("group").GetString()!);

        static string Day(int days) => DateTime.UtcNow.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static async Task ImportAsync(HttpClient sender, string kind, string csv)
    {
        using var content = new StringContent(csv, Encoding.UTF8, "text/csv");
        using var begun = await sender.PostAsync(new Uri($"/api/v1/imports/{kind}?source=lists", UriKind.Relative), content, Cancel);
        var run = JsonDocument.Parse(await begun.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("id").GetString();
        string? status = null;
        while (status is not "succeeded")
        {
            Assert.NotEqual("failed", status);
            var now = await sender.GetStringAsync(new Uri($"/api/v1/imports/{run}", UriKind.Relative), Cancel);
            status = JsonDocument.Parse(now).RootElement.GetProperty("status").GetString();
            // A key has only so many calls a minute.
            await Task.Delay(250, Cancel);
        }
    }
}
