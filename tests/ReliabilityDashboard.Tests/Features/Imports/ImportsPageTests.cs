using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Features.Imports;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Tests.Features.Imports;

public sealed class ImportsPageTests : ImportsContext
{
    [Fact]
    public void Before_the_first_import_the_page_says_where_files_go()
    {
        var page = Render<ImportsPage>();
        page.WaitForAssertion(() => Assert.Contains("Nothing was imported yet.", page.Markup, StringComparison.Ordinal));
        Assert.Contains($"Drop a file such as incidents.csv into {Inbox}", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_the_inbox_wait_or_are_told_why_they_are_left()
    {
        await File.WriteAllTextAsync(Path.Combine(Inbox, "incidents-june.csv"), "id\n", Cancel);
        await File.WriteAllTextAsync(Path.Combine(Inbox, "outages.csv"), "id\n", Cancel);
        var page = Render<ImportsPage>();
        page.WaitForAssertion(() =>
            Assert.Equal(["incidents-june.csv", "outages.csv"], page.FindAll(".inbox__name").Select(cell => cell.TextContent))
        );
        Assert.Equal(["waiting", "asks"], page.FindAll(".inbox__state .tag").Select(tag => tag.TextContent));
        Assert.Contains("no mapping has the columns id", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_now_puts_a_look_into_the_inbox_down_and_says_that_it_goes_on()
    {
        var page = Render<ImportsPage>();
        await page.WaitForElement(".sources__act button").ClickAsync(new());
        Assert.Equal(["LookIntoInboxAsync"], Jobs);
        Assert.True(page.Find(".sources__act button").HasAttribute("disabled"));
        Assert.Equal(("Ada", "began", "import", "inbox"), await LastEntryAsync());
    }

    [Fact]
    public async Task Loading_the_sample_organisation_is_a_job_and_stands_in_the_audit_log()
    {
        var files = Directory.CreateDirectory(Path.Combine(Folder, "sample"));
        await File.WriteAllTextAsync(Path.Combine(files.FullName, "sample.json"), "{}", Cancel);
        var page = Render<ImportsPage>();
        page.WaitForElement(".sources__act button");
        await page.FindAll(".sources__act button").Single(button => button.TextContent == "Load").ClickAsync(new());
        Assert.Equal(["LoadSampleAsync"], Jobs);
        Assert.Equal(("Ada", "began", "import", "sample organisation"), await LastEntryAsync());
    }

    [Fact]
    public async Task A_source_that_an_old_link_names_is_told_although_it_is_there_no_longer()
    {
        await SaveAsync(Run("ours.csv"));
        Navigation.NavigateTo("/imports?source=gone");
        var page = Render<ImportsPage>();
        var source = page.WaitForElement(".runs__select select");
        Assert.Equal(["any", "files", "gone"], source.QuerySelectorAll("option").Select(option => option.TextContent));
        Assert.Equal("2", source.GetAttribute("value"));
        Assert.Contains("No run for this filter", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_runs_of_one_source_and_state_stand_in_the_address()
    {
        await SaveAsync(Run("ours.csv"), Run("broken.csv", RunStatus.Failed), Run("theirs.csv", source: "vendor"));
        Navigation.NavigateTo("/imports?source=files&status=failed");
        var page = Render<ImportsPage>();
        page.WaitForAssertion(() => Assert.Equal(["broken.csv"], page.FindAll(".run-table__file a").Select(cell => cell.TextContent)));
        Navigation.NavigateTo("/imports?source=vendor");
        page.WaitForAssertion(() => Assert.Equal(["theirs.csv"], page.FindAll(".run-table__file a").Select(cell => cell.TextContent)));
    }

    [Fact]
    public async Task A_run_that_begins_while_the_page_is_open_appears_without_a_reload()
    {
        var page = Render<ImportsPage>();
        page.WaitForAssertion(() => Assert.Contains("Nothing was imported yet.", page.Markup, StringComparison.Ordinal));
        var running = Run("sessions.csv", RunStatus.Running, kind: "sessions");
        (running.Read, running.BytesRead, running.BytesTotal) = (500, 250, 1_000);
        await SaveAsync(running);
        Services.GetRequiredService<DataVersionSignal>().Raise(new(DataParts.Imports, ByPerson: false));
        // A quarter of the bytes held 500 records, so the whole holds about 2 000.
        page.WaitForAssertion(
            () => Assert.Contains("500 of about 2\u202F000 records", page.Markup, StringComparison.Ordinal));
        Assert.Equal("25", page.Find("[role=progressbar]").GetAttribute("aria-valuenow"));
    }

    [Fact]
    public async Task While_the_sample_is_being_removed_it_can_be_neither_loaded_nor_removed()
    {
        await SaveAsync(new SampleLoad { Id = 1, ShiftDays = 14, Instant = DateTime.UtcNow, Completed = true });
        await Services.GetRequiredService<SampleRemoval>().BeginAsync("Ada", Cancel);
        var page = Render<ImportsPage>();
        page.WaitForAssertion(() => Assert.Contains("is being removed", page.Markup, StringComparison.Ordinal));
        Assert.Equal(["Import now"], page.FindAll(".sources__act button").Select(button => button.TextContent));
    }

    private Task<(string, string, string, string)> LastEntryAsync() => AskAsync(async context =>
    {
        var entry = await context.AuditEntries.OrderBy(entry => entry.Number).LastAsync(Cancel);
        return (entry.Who, entry.Action, entry.Kind, entry.ObjectName);
    });

    [Fact]
    public async Task While_the_sample_is_being_removed_every_page_says_so()
    {
        await Services.GetRequiredService<SampleRemoval>().BeginAsync("Ada", Cancel);
        var banner = Render<ImportBanner>();
        banner.WaitForAssertion(() => Assert.Equal(
            "The sample organisation is being removed. Figures change until it is gone.",
            banner.Find("[role=status] span").TextContent));

        await Services.GetRequiredService<SampleRemoval>().RunAsync(Cancel);
        Assert.Empty(Render<ImportBanner>().FindAll("[role=status]"));
    }
}
