using Bunit;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Features.Imports;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Tests.Features.Imports;

public sealed class RunPageTests : ImportsContext
{
    [Fact]
    public async Task A_run_shows_counts_that_add_up_reasons_and_unknown_words()
    {
        var run = Run("statuspage.json", kind: "statuspage");
        (run.Read, run.Inserted, run.Updated, run.Unchanged, run.Skipped, run.Rejected) = (10, 4, 1, 2, 2, 1);
        run.SkippedReasons = new() { ["maintenance"] = 2 };
        run.Notes = new() { ["unknown impact 'purple'"] = 3 };
        await SaveAsync(run);
        await SaveAsync(
            new ImportRejection
            {
                RunId = run.Id,
                Position = 1,
                Line = 7,
                Field = "started_at",
                Reason = "expected an instant",
                Record = "{\"id\":7}",
            }
        );
        var page = Show(run.Id);
        // 4 + 1 + 2 + 2 + 1 = 10
        Assert.Equal(["4", "1", "2", "2", "1", "10"], page.FindAll(".table--compact .number").Select(cell => cell.TextContent));
        Assert.Equal(["maintenance: 2", "unknown impact 'purple': 3"], page.FindAll("li").Select(line => line.TextContent));
        Assert.Equal(
            ["7", "started_at", "expected an instant", "{\"id\":7}"],
            page.FindAll("[aria-label='Rejected records'] tbody td").Select(cell => cell.TextContent));
        Assert.Equal($"/imports/{run.Id}/rejected-records", page.Find("a[download]").GetAttribute("href"));
    }

    [Fact]
    public async Task A_failed_run_says_what_happened_and_what_to_do()
    {
        var run = Run("incidents.csv.gz", RunStatus.Failed);
        run.Error = "The file is truncated.";
        await SaveAsync(run);
        var page = Show(run.Id);
        var alert = page.Find("[role=alert]").TextContent;
        Assert.Contains("The file is truncated.", alert, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", alert, StringComparison.Ordinal);
        Assert.Contains("Correct the file and send it again", alert, StringComparison.Ordinal);
        Assert.Contains("Upload the corrected file", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_run_warns_of_is_put_away_and_brought_back()
    {
        var run = Run("incidents.csv");
        run.Notes = new() { [RunNote.Warning("Something is odd.")] = 1 };
        await SaveAsync(run);
        var page = Show(run.Id);
        await page.FindAll("button").Single(button => button.TextContent == "Put away").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("By ", page.Find("section:has(.concern) p").TextContent, StringComparison.Ordinal));
        await page.FindAll("button").Single(button => button.TextContent == "Bring back").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains(page.FindAll("button"), button => button.TextContent == "Put away"));
    }

    [Fact]
    public async Task Incidents_of_two_sources_are_joined_and_parted_by_one_click()
    {
        var run = Run("incidents.csv");
        await SaveAsync(run, SomeRecords.Mode("Down", run.StartedAt));
        var mode = await AskAsync(context => context.FailureModes.SingleAsync(Cancel));
        var (one, other) = (SomeRecords.Incident(mode, run.StartedAt), SomeRecords.Incident(mode, run.StartedAt));
        (one.Source, other.Source, other.ExternalId) = (run.Source, "pages", one.ExternalId);
        other.UpdatedAt = run.StartedAt.AddDays(-1);
        one.SourceFields = new() { { IncidentField.Title, one.Title }, { IncidentField.StartedAt, one.StartedAt } };
        await SaveAsync(one, other);

        var page = Show(run.Id);
        await page.Find("[aria-label^='Join ']").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("1 incident joined.", page.Markup, StringComparison.Ordinal));
        Assert.Equal($"pages/{one.ExternalId}", await OriginalAsync());
        await page.FindAll("button").Single(button => button.TextContent == "Undo").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Single(page.FindAll("[aria-label^='Join ']")));
        Assert.Null(await OriginalAsync());

        Task<string?> OriginalAsync() => AskAsync(context =>
            context.Incidents.Where(i => i.Source == run.Source).Select(i => i.DuplicateOf).SingleAsync(Cancel));
    }

    [Fact]
    public async Task Rejected_records_come_fifty_at_a_time()
    {
        var run = Run("incidents.csv");
        (run.Read, run.Rejected) = (60, 60);
        await SaveAsync(run);
        await SaveAsync([
            .. Enumerable
                .Range(1, 60)
                .Select(n =>
                    (object)
                        new ImportRejection
                        {
                            RunId = run.Id,
                            Position = n,
                            Line = n + 1,
                            Reason = "expected a value",
                            Record = $"r{n}",
                        }
                ),
        ]);
        Navigation.NavigateTo($"/imports/{run.Id}?page=2");
        var page = Show(run.Id);
        // 60 − 50 = 10 on the second page, the first of them in line 52.
        var rows = page.FindAll("[aria-label='Rejected records'] tbody tr");
        Assert.Equal(10, rows.Count);
        Assert.StartsWith("52", rows[0].TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_no_run_bears_is_said_so()
    {
        Assert.Contains("There is no run 4711", Show(4711).Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<RunPage> Show(long run)
    {
        var page = Render<RunPage>(parameters => parameters.Add(p => p.Run, run));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".loading")));
        return page;
    }
}
