using System.Net;
using System.Net.Sockets;
using EndToEnd.Tests.Running;
using Npgsql;
using TestDatabases;

namespace EndToEnd.Tests.Operations;

/// <summary>What somebody reads who has set the program up wrongly: one sentence that names the key, and no more.</summary>
public sealed class RefusedStartTests
{
    private const string Password = "not-the-one-42";

    // Every setting is tried below the browser.
    [Fact]
    public async Task A_word_that_no_setting_knows_is_told_by_its_key()
    {
        using var folder = DataFolder.WithFile();
        AssertTold(
            await StartAsync([.. folder.Settings, "--Storage:Provider=Postgre"]),
            "Storage:Provider: 'Postgre' was not understood; expected Sqlite or PostgreSql.");
    }

    [Fact]
    public async Task A_port_in_use_a_damaged_database_an_unknown_zone_and_a_folder_that_is_a_file_are_told_by_their_names()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        using var folder = DataFolder.WithFile();
        AssertTold(
            await Child.RunAsync(["--urls", address, .. folder.Settings]), $"Failed to bind to address {address}: address already in use.");
        AssertTold(
            await StartAsync([.. folder.Settings, "--Reporting:TimeZone=Mars/Base"]), "Reporting:TimeZone: 'Mars/Base' is no time zone");

        using var damaged = DataFolder.WithFile();
        var file = ((FileDatabase)damaged.Database).Path;
        await File.WriteAllTextAsync(file, new string('x', 5000), TestContext.Current.CancellationToken);
        AssertTold(await StartAsync(damaged.Settings), $"The database {file} cannot be used: the database file is damaged.");
        AssertTold(await StartAsync($"--Data:Folder={file}"), file);
    }

    // By a clock that is moved on below the browser; here it takes half a minute.
    [LongVariant]
    [Fact]
    public async Task A_server_that_nobody_answers_at_is_waited_for_and_then_told()
    {
        // Nobody listens there: the port was free a moment ago.
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var ended = await StartAsync(
            PostgreSql($"Host=127.0.0.1;Port={port};Database=reliability;Username=reliability;Password={Password}"));
        AssertTold(ended, $"Storage:ConnectionString: Failed to connect to 127.0.0.1:{port}.");
        Assert.Contains("It is asked again for 30 seconds", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_let_the_app_in_is_told_without_the_password()
    {
        await using var cluster = await PostgreSqlCluster.StartAsync();
        await cluster.ExecuteAsync("CREATE ROLE careful LOGIN PASSWORD 'another'; CREATE ROLE poor LOGIN");
        await cluster.ExecuteAsync("CREATE DATABASE theirs");
        // One role is asked for its password.
        await cluster.ExecuteAsync(
            "DO $$ BEGIN EXECUTE format('COPY (VALUES (''host all careful all scram-sha-256''), (''host all all all trust'')) TO %L', "
                + "current_setting('hba_file')); PERFORM pg_reload_conf(); END $$"
        );
        string As(string user, string database) =>
            new NpgsqlConnectionStringBuilder(cluster.ConnectionString(database)) { Username = user, Password = Password }.ConnectionString;

        AssertTold(
            await StartAsync(PostgreSql(As("careful", "theirs"))),
            "Storage:ConnectionString: password authentication failed for user \"careful\".");
        AssertTold(
            await StartAsync(PostgreSql(As("poor", "new"))),
            "Storage:ConnectionString: permission denied to create database. Create the database empty and make the user its owner.");
        AssertTold(
            await StartAsync(PostgreSql(As("poor", "theirs"))),
            "Storage:ConnectionString: permission denied for schema public. Create the database empty and make the user its owner.");
    }

    [Fact]
    public async Task A_server_that_comes_later_than_the_app_is_waited_for()
    {
        await using var cluster = await PostgreSqlCluster.StartAsync();
        await cluster.HaltAsync();
        using var folder = DataFolder.On(new(cluster.ConnectionString("late")));
        var process = AppProcess.Prepare(folder.Settings);
        var waits = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("It is asked again for 30 seconds", StringComparison.Ordinal) == true) waits.TrySetResult();
        };
        var starting = AppProcess.StartAsync(process);
        await Task.WhenAny(waits.Task, starting);
        Assert.True(waits.Task.IsCompleted, "It started, or gave up, without a server.");
        await cluster.RestartAsync();
        await using var app = await starting;
        Assert.True(app.IsRunning);
    }

    private static string[] PostgreSql(string connectionString) =>
        ["--Storage:Provider=PostgreSql", $"--Storage:ConnectionString={connectionString}"];

    private static Task<Ended> StartAsync(params string[] settings) => Child.RunAsync(["--urls", "http://127.0.0.1:0", .. settings]);

    private static void AssertTold(Ended ended, string sentence)
    {
        Assert.Contains(sentence, ended.Error, StringComparison.Ordinal);
        Assert.Equal(1, ended.ExitCode);
        Assert.InRange(ended.Error.Trim().Split('\n').Length, 1, 2);
        Assert.DoesNotContain("   at ", ended.Output + ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, ended.Output + ended.Error, StringComparison.Ordinal);
    }
}
