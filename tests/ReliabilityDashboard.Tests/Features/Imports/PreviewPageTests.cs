using System.Text;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Features.Imports.Previews;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Sources.Upload;
using ReliabilityDashboard.Importing.Tests.Formats;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Tests.Features.Imports;

public sealed class PreviewPageTests : ImportsContext
{
    private const string PagerDuty =
        "id,incident_number,description,service_name,created_on,seconds_to_first_ack,seconds_to_resolve,urgency\n"
        + "A,1,Checkout fails,Checkout,2026-02-26T00:10:04+00:00,120,3600,high\n"
        + "B,2,Checkout fails,Checkout,2026-02-27T00:10:04+00:00,60,1800,low\n"
        + "C,3,Search is slow,Search,2026-02-31T00:10:04+00:00,60,,low\n";

    [Fact]
    public async Task A_known_export_shows_columns_figures_and_rows_with_every_fault_and_goes_in_when_one_says_so()
    {
        var page = await LookAsync("export.csv", PagerDuty);
        page.WaitForAssertion(() => Assert.Contains("PagerDuty", page.Find("h1").TextContent, StringComparison.Ordinal));
        Assert.Equal(0, await AskAsync(context => context.ImportRuns.CountAsync(Cancel)));
        Assert.Equal("2", Figure(page, "Incidents"));
        Assert.Equal("45\u202Fmin", Figure(page, "Time to recovery, median"));
        Assert.Equal("1", Figure(page, "Repeats"));
        Assert.Contains("New: Checkout.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("2026-02-31", Assert.Single(page.FindAll(".rows__fault")).TextContent, StringComparison.Ordinal);
        Assert.Equal(["stored", "stored", "refused"], page.FindAll(".rows__state").Select(cell => cell.TextContent.Trim()));

        await page.Find(".button--primary").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(["RunAsync"], Jobs));
        var run = await AskAsync(context => context.ImportRuns.SingleAsync(Cancel));
        Assert.Equal(("incidents", "files", "pagerduty-csv", RunOrigin.Upload), (run.Kind, run.Source, run.Mapping, run.Origin));
        Assert.EndsWith($"/imports/{run.Id}", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal(0, await AskAsync(context => context.WaitingUploads.CountAsync(Cancel)));
        Assert.Equal(1, await AskAsync(context => context.UploadPieces.CountAsync(Cancel)));

        // Remembered by its shape: the next one goes in without a question.
        Assert.NotNull((await ReceiveAsync("next.csv", PagerDuty.Replace("A,1", "D,4", StringComparison.Ordinal))).Run);
    }

    [Fact]
    public async Task What_a_mapping_leaves_open_is_asked_and_answered_on_the_page()
    {
        var page = await LookAsync("list.csv", "number,opened_at,short_description,state,closed_at\n"
            + "INC1,2026-02-01T10:00:00Z,Down,Broken,2026-02-01T12:00:00Z\n");
        page.WaitForElement(".asks");
        Assert.True(page.Find(".button--primary").HasAttribute("disabled"));
        await ChooseAsync(page, "resolved_at", "closed_at");
        page.WaitForAssertion(() => Assert.Equal("2\u202Fh", Figure(page, "Time to recovery, median")));
        // What was answered is gone: the keyboard goes on before the next question, and from the last one to what is to be pressed.
        JSInterop.VerifyFocusAsyncInvoke();
        while (page.FindAll(".asks select") is [var next, ..])
        {
            var before = page.FindAll(".asks__one").Count;
            var none = next.QuerySelectorAll("option").First(option => option.TextContent is "no value" or "no column: it is not known");
            await next.ChangeAsync(new() { Value = none.GetAttribute("value") });
            page.WaitForAssertion(() => Assert.True(page.FindAll(".asks__one").Count < before));
        }
        page.WaitForAssertion(() => Assert.False(page.Find(".button--primary").HasAttribute("disabled")));
        await page.Find(".button--primary").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(["RunAsync"], Jobs));
        var kept = await AskAsync(context => context.Mappings.SingleAsync(Cancel));
        Assert.Contains("closed_at", kept.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_file_that_nothing_knows_a_mapping_is_proposed_once_it_is_said_what_it_holds()
    {
        var page = await LookAsync("our outages.csv", "Ticket,Summary,Began,Ended,System\n7,Down,2026-02-01 10:00,2026-02-01 10:30,web\n");
        page.WaitForAssertion(() => Assert.Equal("A file that nothing here knows", page.Find("h1").TextContent.Trim()));
        await ChooseAsync(page, "What it holds", "incidents");
        page.WaitForAssertion(() => Assert.Equal("30\u202Fmin", Figure(page, "Time to recovery, median")));
        Assert.Equal(
            ["id", "resolved_at", "service", "started_at", "title"],
            page.FindAll(".columns select").Select(Chosen).Where(field => field != "attribute").Order(StringComparer.Ordinal));
        await page.FindAll(".asks button").Single(button => button.TextContent == "They are UTC").ClickAsync(new());
        page.WaitForAssertion(() => Assert.False(page.Find(".button--primary").HasAttribute("disabled")));
        await page.Find(".button--primary").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(["RunAsync"], Jobs));
        Assert.Equal("our outages", (await AskAsync(context => context.ImportRuns.SingleAsync(Cancel))).Mapping);
    }

    [Fact]
    public async Task A_column_may_be_read_otherwise_and_the_figures_follow()
    {
        var page = await LookAsync("export.csv", PagerDuty);
        page.WaitForElement(".columns");
        await ChooseAsync(page, "What seconds_to_resolve becomes", "attribute");
        page.WaitForAssertion(() => Assert.Equal("no data", Figure(page, "Time to recovery, median")));
        Assert.Equal("2", Figure(page, "Not resolved"));
    }

    [Fact]
    public async Task A_discarded_file_goes_and_one_that_is_gone_says_so()
    {
        var page = await LookAsync("export.csv", PagerDuty);
        page.WaitForElement(".button--primary");
        await page.FindAll(".page-head__actions button").Single(button => button.TextContent == "Discard").ClickAsync(new());
        page.WaitForAssertion(() => Assert.EndsWith("/imports", Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal((0, 0), await AskAsync(async context =>
            (await context.WaitingUploads.CountAsync(Cancel), await context.UploadPieces.CountAsync(Cancel))));
        var gone = Render<PreviewPage>(parameters => parameters.Add(p => p.Upload, $"{Guid.NewGuid()}"));
        gone.WaitForAssertion(() => Assert.Contains("waits no longer", gone.Find("h1").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Choices_are_there_again_after_a_reload_and_go_with_the_file()
    {
        var waits = (await ReceiveAsync("export.csv", PagerDuty)).Waits!.Value;
        var page = Render<PreviewPage>(parameters => parameters.Add(p => p.Upload, $"{waits}"));
        page.WaitForElement(".columns");
        await ChooseAsync(page, "What seconds_to_resolve becomes", "attribute");
        page.WaitForAssertion(() => Assert.Equal("no data", Figure(page, "Time to recovery, median")));
        var again = Render<PreviewPage>(parameters => parameters.Add(p => p.Upload, $"{waits}"));
        again.WaitForAssertion(() => Assert.Equal("no data", Figure(again, "Time to recovery, median")));
        await ChooseAsync(again, "What urgency becomes", "severity");
        again.WaitForElement(".asks");
        Assert.Equal(1, await AskAsync(context => context.PreviewChoices.CountAsync(Cancel)));
        await again.FindAll(".page-head__actions button").Single(button => button.TextContent == "Discard").ClickAsync(new());
        again.WaitForAssertion(() => Assert.EndsWith("/imports", Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal(0, await AskAsync(context => context.PreviewChoices.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Of_a_large_file_the_first_rows_are_there_and_the_figures_follow_over_all_of_it()
    {
        const int Rows = WaitingFiles.FirstLook + 100;
        await File.WriteAllTextAsync(Path.Combine(Inbox, "large.csv"), "id,title,started_at,resolved_at\n" + string.Concat(
            Enumerable.Range(0, Rows).Select(n =>
                $"{n},Down,2026-02-01T10:00:00Z,2026-02-01T10:{(n < WaitingFiles.FirstLook / 2 ? 10 : 30)}:00Z\n")), Cancel);
        var seen = new List<string>();
        var page = Render<PreviewPage>(parameters => parameters.Add(p => p.FileName, "large.csv"));
        page.OnMarkupUpdated += (_, _) => seen.Add(page.Markup);
        page.WaitForAssertion(() => Assert.Equal("5\u202F100", Figure(page, "Incidents")), TimeSpan.FromMinutes(1));
        Assert.Equal("30\u202Fmin", Figure(page, "Time to recovery, median"));
        Assert.Contains("of the whole file", page.Markup, StringComparison.Ordinal);
        const string Until = "of the first 5\u202F000 rows; the rest is being counted";
        Assert.Contains(seen, markup => markup.Contains(Until, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_sheet_of_a_workbook_is_chosen_on_the_page()
    {
        await File.WriteAllBytesAsync(Path.Combine(Inbox, "book.xlsx"), Workbook.Of([("Sums", false, [["what", "n"], ["all", "2"]]),
            ("Tickets", false, [["id", "title", "started_at"], ["7", "Down", "2026-02-01T10:00:00Z"]])]), Cancel);
        var page = Render<PreviewPage>(parameters => parameters.Add(p => p.FileName, "book.xlsx"));
        page.WaitForAssertion(() => Assert.Equal("A file that nothing here knows", page.Find("h1").TextContent.Trim()));
        await ChooseAsync(page, "Sheet of the workbook", "Tickets");
        page.WaitForAssertion(() => Assert.Equal("1", Figure(page, "Incidents")));
    }

    [Fact]
    public async Task The_file_of_a_run_is_read_again_and_the_page_says_what_would_change()
    {
        var page = await LookAsync("export.csv", PagerDuty);
        page.WaitForElement(".button--primary");
        await page.Find(".button--primary").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(["RunAsync"], Jobs));
        var run = await AskAsync(context => context.ImportRuns.SingleAsync(Cancel));
        await Services.GetRequiredService<ImportRunner>().RunAsync(run.Id, Cancel);

        var shown = Render<ReliabilityDashboard.Features.Imports.RunPage>(parameters => parameters.Add(p => p.Run, run.Id));
        shown.WaitForAssertion(() => Assert.Equal(
            [$"/imports/{run.Id}/again", "/imports/mappings/pagerduty-csv"],
            shown.FindAll("a").Select(link => link.GetAttribute("href")).Where(to => to!.Contains("again") || to.Contains("mappings"))));
        var again = Render<PreviewPage>(parameters => parameters.Add(p => p.Run, run.Id));
        again.WaitForAssertion(() => Assert.Contains("Nothing stored would read otherwise.", again.Markup, StringComparison.Ordinal));
        await ChooseAsync(again, "What seconds_to_resolve becomes", "attribute");
        again.WaitForAssertion(() => Assert.Contains("resolved_at", again.Find(".changes-of-file").TextContent, StringComparison.Ordinal));
        await ChooseAsync(again, "resolved_at", "no column: it is not known");
        again.WaitForAssertion(() => Assert.False(again.Find(".button--primary").HasAttribute("disabled")));
        await again.Find(".button--primary").ClickAsync(new());
        again.WaitForAssertion(() => Assert.Equal(2, Jobs.Count));
        var second = await AskAsync(context => context.ImportRuns.OrderByDescending(one => one.Id).FirstAsync(Cancel));
        second = await Services.GetRequiredService<ImportRunner>().RunAsync(second.Id, Cancel);
        Assert.Equal((RunOrigin.Kept, 2L), (second.Origin, second.Updated));
        Assert.Equal(0, await AskAsync(context => context.Incidents.CountAsync(incident => incident.ResolvedAt != null, Cancel)));
        var gone = Render<PreviewPage>(parameters => parameters.Add(p => p.Run, 4711));
        gone.WaitForAssertion(() => Assert.Contains("Imports:SpoolDays", gone.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_of_the_inbox_is_answered_on_the_same_page_and_taken_by_a_look()
    {
        await File.WriteAllTextAsync(Path.Combine(Inbox, "odd.csv"), "Ticket,Summary,Began\n7,Down,2026-02-01T10:00:00Z\n", Cancel);
        var page = Render<PreviewPage>(parameters => parameters.Add(p => p.FileName, "odd.csv"));
        page.WaitForElement(".asks");
        await ChooseAsync(page, "What it holds", "incidents");
        page.WaitForAssertion(() => Assert.Contains("no column of resolved_at", page.Markup, StringComparison.Ordinal));
        await ChooseAsync(page, "resolved_at", "no column: it is not known");
        page.WaitForAssertion(() => Assert.False(page.Find(".button--primary").HasAttribute("disabled")));
        await page.Find(".button--primary").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(["LookIntoInboxAsync"], Jobs));
        Assert.True(File.Exists(Path.Combine(Inbox, "odd.csv")));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_says_why_and_what_to_do()
    {
        await File.WriteAllTextAsync(Path.Combine(Inbox, "empty.csv"), "", Cancel);
        var page = Render<PreviewPage>(parameters => parameters.Add(p => p.FileName, "empty.csv"));
        page.WaitForAssertion(() => Assert.Contains("The file is empty.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    private async Task<IRenderedComponent<PreviewPage>> LookAsync(string name, string text)
    {
        var waits = (await ReceiveAsync(name, text)).Waits;
        Assert.NotNull(waits);
        return Render<PreviewPage>(parameters => parameters.Add(p => p.Upload, $"{waits}"));
    }

    private Task<UploadOutcome> ReceiveAsync(string name, string text) => Services.GetRequiredService<UploadIntake>().ReceiveAsync(
        new MemoryStream(Encoding.UTF8.GetBytes(text)), name, null, "files", RunOrigin.Upload, Cancel, person: "Ada");

    private static string Figure(IRenderedComponent<PreviewPage> page, string name) => page.FindAll(".figures-of-file tbody tr")
        .Single(row => row.QuerySelector("th")!.FirstChild!.TextContent.Trim() == name).QuerySelectorAll("td")[1].TextContent.Trim();

    private static string Chosen(AngleSharp.Dom.IElement select) =>
        select.QuerySelector($"option[value='{select.GetAttribute("value")}']")!.TextContent;

    private static Task ChooseAsync(IRenderedComponent<PreviewPage> page, string label, string choice)
    {
        var select = page.FindAll("label").First(one => one.TextContent.Trim() == label).ParentElement!.QuerySelector("select")!;
        var option = select.QuerySelectorAll("option").Single(one => one.TextContent == choice);
        return select.ChangeAsync(new() { Value = option.GetAttribute("value") });
    }
}
