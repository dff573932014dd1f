using System.Text;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Features.Imports;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Tests.Features.Imports;

public sealed class UploadPanelTests : ImportsContext
{
    [Fact]
    public async Task A_file_whose_name_says_its_kind_is_saved_and_put_down_as_a_job()
    {
        var panel = Render<UploadPanel>();
        Send(panel, ("changes-june.csv", "id,at,kind\n1,2026-06-01,release\n"));
        panel.WaitForAssertion(() => Assert.Contains("as changes", panel.Find(".upload__state").TextContent, StringComparison.Ordinal));
        var run = await AskAsync(context => context.ImportRuns.SingleAsync(Cancel));
        Assert.Equal(("changes", "files", RunOrigin.Upload, RunStatus.Queued), (run.Kind, run.Source, run.Origin, run.Status));
        var saved = await AskAsync(context => context.UploadPieces.SingleAsync(p => p.Upload == run.Upload, Cancel));
        Assert.Equal("id,at,kind\n1,2026-06-01,release\n", Encoding.UTF8.GetString(saved.Content));
        Assert.Equal(["RunAsync"], Jobs);
    }

    [Fact]
    public async Task A_file_of_any_other_shape_waits_to_be_looked_at_and_nothing_of_it_is_stored()
    {
        var panel = Render<UploadPanel>();
        Send(
            panel,
            ("export", "incident_number,description,service_name,created_on,seconds_to_resolve\n1,Down,web,2026-02-01T10:00:00Z,60\n"),
            ("list.csv", "number,opened_at,short_description\nINC1,2026-02-01T10:00:00Z,Down\n"), ("unknown.csv", "a,b\n1,2\n"));
        panel.WaitForAssertion(() => Assert.Equal(3, panel.FindAll(".tag--warn").Count));
        Assert.Empty(Jobs);
        var waiting = await AskAsync(context => context.WaitingUploads.OrderBy(file => file.FileName).ToListAsync(Cancel));
        Assert.Equal(["export", "list.csv", "unknown.csv"], waiting.Select(file => file.FileName));
        Assert.Equal(
            waiting.Select(file => $"/imports/preview/{file.Upload}"),
            panel.FindAll(".upload__state a").Select(link => link.GetAttribute("href")));
        Assert.Empty(await AskAsync(context => context.ImportRuns.ToListAsync(Cancel)));
    }

    [Fact]
    public void One_file_that_waits_is_looked_at_at_once()
    {
        var panel = Render<UploadPanel>();
        Send(panel, ("unknown.csv", "a,b\n1,2\n"));
        panel.WaitForAssertion(() => Assert.Contains("/imports/preview/", Navigation.Uri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_with_the_limit_and_nothing_of_it_is_kept()
    {
        var panel = Render<UploadPanel>();
        // One byte more than 1 KiB, the limit that the context sets.
        Send(panel, ("incidents.csv", new string('x', 1025)));
        panel.WaitForAssertion(() =>
            Assert.Contains("larger than 1\u202FKiB", panel.Find(".upload__state").TextContent, StringComparison.Ordinal)
        );
        Assert.Empty(Jobs);
        Assert.Equal(0, await AskAsync(context => context.ImportRuns.CountAsync(Cancel)));
    }

    [Fact]
    public void Each_of_several_files_is_taken_or_refused_by_itself()
    {
        var panel = Render<UploadPanel>();
        Send(panel, ("incidents.csv", "id\n"), ("incidents.xlsx", "PK"), ("statuspage.csv", "id\n"), ("sessions.csv", "time\n"));
        panel.WaitForAssertion(() => Assert.Equal(["sent", "sent"], panel.FindAll(".tag--ok").Select(tag => tag.TextContent)));
        Assert.Equal(["RunAsync", "RunAsync"], Jobs);
    }

    [Fact]
    public async Task A_corrected_file_goes_to_the_source_and_kind_of_its_run_whatever_its_name()
    {
        var panel = Render<UploadPanel>(parameters =>
            parameters.Add(p => p.Kind, ImportKinds.Find("incidents")).Add(p => p.Source, "vendor")
        );
        Send(panel, ("corrected.csv", "id\n"));
        panel.WaitForAssertion(() => Assert.Single(Jobs));
        var run = await AskAsync(context => context.ImportRuns.SingleAsync(Cancel));
        Assert.Equal(("incidents", "vendor"), (run.Kind, run.Source));
    }

    [Fact]
    public async Task Fifty_files_at_once_are_each_sent_or_wait()
    {
        var panel = Render<UploadPanel>();
        Send(panel, [.. Enumerable.Range(0, 50).Select(n =>
            n % 5 == 0 ? ($"{n}.csv", $"a,b\n{n},2\n") : ($"{n}.csv", $"id,title,started_at\n{n},Down,2026-02-01T10:00:00Z\n"))]);
        panel.WaitForAssertion(() => Assert.Equal(50, panel.FindAll(".upload__state .tag").Count), TimeSpan.FromMinutes(1));
        Assert.Equal((40, 10), (panel.FindAll(".tag--ok").Count, panel.FindAll(".tag--warn").Count));
        Assert.Equal(40, await AskAsync(context => context.ImportRuns.CountAsync(Cancel)));
        Assert.Equal(10, await AskAsync(context => context.WaitingUploads.CountAsync(Cancel)));
    }

    private static void Send(IRenderedComponent<UploadPanel> panel, params (string Name, string Text)[] files) =>
        panel.FindComponent<InputFile>().UploadFiles([.. files.Select(file => InputFileContent.CreateFromText(file.Text, file.Name))]);
}
