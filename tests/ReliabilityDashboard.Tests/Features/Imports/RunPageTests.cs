using Bunit;
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
