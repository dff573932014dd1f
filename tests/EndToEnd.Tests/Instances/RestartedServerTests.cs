using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using Microsoft.Playwright;
using TestDatabases;

namespace EndToEnd.Tests.Instances;

/// <summary>A PostgreSQL server that is ended under the app without letting anything finish, and comes again.</summary>
public sealed class RestartedServerTests(Chromium chromium) : BrowserTests(chromium)
{
    [Fact]
    public async Task A_restart_of_the_server_in_mid_import_is_outlived_by_the_app_by_the_run_and_by_an_open_page()
    {
        // Statements that fail while the server is away are answered with an error, and pages are told so.
        FaultsAreExpected = true;
        var cluster = await OwnAsync(PostgreSqlCluster.StartAsync("synchronous_commit=on"));
        var folder = Own(DataFolder.WithFile());
        var disturbed = new Installation(folder, cluster.ConnectionString("disturbed"));
        var file = folder.Write(SessionFile.Name, SessionFile.Content);
        var app = await OwnAsync(disturbed.StartAsync("--Security:Demo=true"));
        var cookie = await app.SignInAsync();
        var visit = await KnownAsync(app.Address, cookie);
        await visit.OpenAsync("/imports");
        await visit.Page.EvaluateAsync("() => window.untouched = true");

        await disturbed.SlowDownAsync(beyond: 5_000);
        // Uploaded, not laid into the inbox: nothing comes again by a schedule.
        await visit.Page.Locator("input[type=file]").First.SetInputFilesAsync(file);
        await disturbed.UnderWayAsync(5_000);
        var committed = (await disturbed.ReadAsync())!.Value;
        await cluster.HaltAsync();
        // Said on the open page by itself.
        await visit.Page.GetByText("Nothing can be saved now: the database server").WaitForAsync();
        Assert.True(app.IsRunning, app.Log);
        await cluster.RestartAsync();

        Assert.InRange((await disturbed.ReadAsync())!.Value, committed, SessionFile.Rows - 1);
        await disturbed.SpeedUpAsync();
        await disturbed.SucceededAsync();
        Assert.True(app.IsRunning, app.Log);
        Assert.Equal(await SessionFile.StoredAsync(new(folder, cluster.ConnectionString("calm"))), await disturbed.Database.StoredAsync());
        await disturbed.RunAsync("verify");
        // The page that was open all the time shows the end of the run without being touched.
        await visit.Page.GetByText("The last import of every source and kind succeeded.").WaitForAsync();
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => window.untouched === true"), "The page was loaded anew.");
        await visit.OpenAsync("/incidents");
        await visit.Page.GetByText("Nothing can be saved now").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
