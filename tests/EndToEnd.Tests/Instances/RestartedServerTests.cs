using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using Microsoft.Playwright;
using TestDatabases;

namespace EndToEnd.Tests.Instances;

/// <summary>A PostgreSQL server that is ended under the app without letting anything finish, and comes again.</summary>
public sealed class RestartedServerTests(Chromium chromium) : BrowserTests(chromium)
{
    private const int Rows = 300_000;

    [Fact]
    public async Task A_restart_of_the_server_in_mid_import_is_outlived_by_the_app_by_the_run_and_by_an_open_page()
    {
        // Statements that fail while the server is away are answered with an error, and pages are told so.
        FaultsAreExpected = true;
        var cluster = await OwnAsync(PostgreSqlCluster.StartAsync("synchronous_commit=on"));
        var folder = Own(DataFolder.WithFile());
        Installation calm = new(folder, cluster.ConnectionString("calm")), disturbed = new(folder, cluster.ConnectionString("disturbed"));
        await calm.RunAsync("import", "sessions", folder.Write(SessionFile.Name, SessionFile.Of(Rows)));
        var app = await OwnAsync(disturbed.StartAsync("--Security:Demo=true"));
        var cookie = await app.SignInAsync();
        var visit = await KnownAsync(app.Address, cookie);
        await visit.OpenAsync("/imports");
        await visit.Page.EvaluateAsync("() => window.untouched = true");

        // Uploaded, not laid into the inbox: nothing comes again by a schedule.
        await visit.Page.Locator("input[type=file]").First.SetInputFilesAsync(Path.Combine(folder.Path, SessionFile.Name));
        await disturbed.UnderWayAsync(5_000);
        var committed = (await disturbed.ReadAsync())!.Value;
        await cluster.HaltAsync();
        // Said on the open page by itself.
        await visit.Page.GetByText("Nothing can be saved now: the database server").WaitForAsync();
        Assert.True(app.IsRunning, app.Log);
        await cluster.RestartAsync();

        Assert.InRange((await disturbed.ReadAsync())!.Value, committed, Rows - 1);
        await disturbed.SucceededAsync();
        Assert.True(app.IsRunning, app.Log);
        Assert.Equal(await calm.Database.StoredAsync(), await disturbed.Database.StoredAsync());
        await disturbed.RunAsync("verify");
        // The page that was open all the time shows the end of the run without being touched.
        await visit.Page.GetByText("The last import of every source and kind succeeded.").WaitForAsync();
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => window.untouched === true"), "The page was loaded anew.");
        await visit.OpenAsync("/incidents");
        await visit.Page.GetByText("Nothing can be saved now").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
