using System.Globalization;
using System.Text;
using EndToEnd.Tests.Running;
using TestDatabases;

namespace EndToEnd.Tests.Operations;

/// <summary>The same program, told to write everything into one file and to put it back.</summary>
[EitherDatabase]
public sealed class BackupVerbTests(SampleApp sample) : IDisposable
{
    private readonly DataFolder from = new(), to = new();

    private string File => Path.Combine(from.Path, "backup.db");

    [EveryDatabase]
    [Fact]
    public async Task Backed_up_beside_its_running_server_and_restored_elsewhere_every_table_holds_the_same_rows()
    {
        var app = await sample.ReadyAsync();
        // Noted by the first test that signs in there, which is not to be in between.
        await app.SignInAsync();
        var server = app.Data;

        var backup = await server.RunApartAsync("backup", File);
        Assert.True(backup.ExitCode == 0, backup.Error);
        Assert.Contains(File, backup.Output, StringComparison.Ordinal);
        var restored = await to.RunApartAsync("restore", File);
        Assert.True(restored.ExitCode == 0, restored.Error);

        // What moves while the server lives: who holds a lease, when the inbox was last looked at, that something was written, what a job
        // has computed meanwhile.
        string[] moving = ["leases", "source_states", "data_version", "part_versions", "kept_answers"];
        var (expected, actual) = (await server.Database.RowsAsync(moving), await to.Database.RowsAsync(moving));
        Assert.Contains(expected, row => row.StartsWith("session_days: ", StringComparison.Ordinal));
        Assert.Equal(expected, actual);
        var verified = await to.RunAsync("verify");
        Assert.True(verified.ExitCode == 0, verified.Output);
    }

    [EveryDatabase]
    [Fact]
    public async Task A_backup_taken_in_the_middle_of_an_import_is_one_state_and_the_import_goes_on_from_it_to_the_same_end()
    {
        const int Rows = 300_000;
        var sessions = from.Write("sessions.csv", HourlySessions.File(Rows));
        var process = Child.Prepare([PublishedProgram.Path, "import", "sessions", sessions, .. from.Settings]);
        var importing = Child.RunAsync(process);
        await Waiting.UntilAsync(
            async () => await from.TryAskAsync("SELECT read FROM import_runs") is > 10_000L, "the import is under way", often: true);

        // Halted wherever it just is, in the middle of a batch most likely: how fast either is, is the machine's matter.
        var halted = process.Id;
        Signal.Send(halted, Signal.Stop);
        Ended backup;
        try
        {
            Assert.Equal("Running", await from.AskAsync("SELECT status FROM import_runs"));
            backup = await from.RunAsync("backup", File);
        }
        finally
        {
            Signal.Send(halted, Signal.Continue);
        }

        Assert.True(backup.ExitCode == 0, backup.Error);
        Assert.Equal(0, (await importing).ExitCode);
        Assert.Equal(0, (await to.RunAsync("restore", File)).ExitCode);
        var counted = await to.AskAsync("SELECT read FROM import_runs WHERE status = 'Running'");
        Assert.InRange(Assert.IsType<long>(counted), 10_001, Rows - 1);
        Assert.Equal(counted, await to.AskAsync("SELECT count(*) FROM session_buckets"));
        var verified = await to.RunAsync("verify");
        Assert.True(verified.ExitCode == 0, verified.Output);
        Assert.Equal(0, (await to.RunAsync("import", "sessions", sessions)).ExitCode);
        Assert.Equal((long)Rows, await to.AskAsync("SELECT inserted FROM import_runs"));
        Assert.Equal((long)Rows, await to.AskAsync("SELECT count(*) FROM session_buckets"));
    }

    [Fact]
    public async Task Nothing_is_overwritten_unless_one_says_so()
    {
        await ImportAsync(from, "A-1");
        await ImportAsync(to, "B-1");
        Assert.Equal(0, (await from.RunAsync("backup", File)).ExitCode);

        var again = await from.RunAsync("backup", File);
        Assert.Equal((1, ""), (again.ExitCode, again.Output));
        Assert.Contains("exists already", again.Error, StringComparison.Ordinal);
        var refused = await to.RunAsync("restore", File);
        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("--replace", refused.Error, StringComparison.Ordinal);
        Assert.Equal("B-1", await to.AskAsync("SELECT external_id FROM incidents"));

        var replaced = await to.RunAsync("restore", "--replace", File);

        Assert.True(replaced.ExitCode == 0, replaced.Error);
        Assert.Equal("A-1", await to.AskAsync("SELECT external_id FROM incidents"));
    }

    [Fact]
    public async Task A_file_that_is_replaced_is_kept_beside_the_new_one()
    {
        using var replaced = DataFolder.WithFile();
        await ImportAsync(from, "A-1");
        await ImportAsync(replaced, "B-1");
        Assert.Equal(0, (await from.RunAsync("backup", File)).ExitCode);

        Assert.Equal(0, (await replaced.RunAsync("restore", "--replace", File)).ExitCode);

        using var kept = DataFolder.WithFile();
        System.IO.File.Copy(
            Assert.Single(Directory.GetFiles(replaced.Path, "reliability.db.replaced-*Z")), ((FileDatabase)kept.Database).Path);
        Assert.Equal("B-1", await kept.AskAsync("SELECT external_id FROM incidents"));
    }

    [Fact]
    public async Task A_running_server_is_never_restored_beneath_its_feet()
    {
        await ImportAsync(from, "A-1");
        Assert.Equal(0, (await from.RunAsync("backup", File)).ExitCode);
        await using var app = await RunningApp.StartAsync();

        var refused = await app.Data.RunAsync("restore", "--replace", File);

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("Stop it, then restore.", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no database at all", "is no backup of this program")]
    [InlineData(null, "There is no file")]
    public async Task What_is_no_backup_is_refused_with_the_reason_and_nothing_is_created(string? content, string reason)
    {
        if (content is not null) from.Write("backup.db", content);

        var refused = await to.RunAsync("restore", File);

        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.Contains(reason, refused.Error, StringComparison.Ordinal);
        Assert.Null(await to.TryAskAsync("SELECT 1"));
    }

    private static async Task ImportAsync(DataFolder data, string id)
    {
        var ended = await data.RunAsync(
            "import", "incidents", data.Write("incidents.csv", $"id,title,started_at\n{id},Search is slow,2026-03-03T09:00:00Z\n"));
        Assert.True(ended.ExitCode == 0, ended.Error);
    }

    public void Dispose()
    {
        from.Dispose();
        to.Dispose();
    }
}
