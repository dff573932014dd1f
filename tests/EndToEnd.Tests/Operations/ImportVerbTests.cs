using System.Text.Json;
using EndToEnd.Tests.Running;
using TestDatabases;

namespace EndToEnd.Tests.Operations;

/// <summary>The same program, told to do one thing and end.</summary>
[EitherDatabase]
public sealed class ImportVerbTests : IDisposable
{
    private const string TwoIncidents = """
        id,title,started_at,resolved_at
        A-1,Payments time out,2026-03-02T09:00:00Z,2026-03-02T10:00:00Z
        A-2,Search is slow,2026-03-03T09:00:00Z,2026-03-03T09:30:00Z
        """;

    private readonly DataFolder data = new();

    [EveryDatabase]
    [Fact]
    public async Task An_imported_file_is_told_as_one_JSON_line_and_exit_code_0()
    {
        var ended = await data.RunApartAsync("import", "incidents", data.Write("incidents.csv", TwoIncidents));

        Assert.True(ended.ExitCode == 0, ended.Error);
        Assert.Single(ended.Output.TrimEnd('\n').Split('\n'));
        var run = JsonDocument.Parse(ended.Output).RootElement;
        Assert.Equal("succeeded", run.GetProperty("status").GetString());
        Assert.Equal("files", run.GetProperty("source").GetString());
        Assert.Equal(
            (2, 2, 0),
            (run.GetProperty("read").GetInt32(), run.GetProperty("inserted").GetInt32(), run.GetProperty("rejected").GetInt32()));
    }

    [Fact]
    public async Task A_file_without_a_kind_is_told_by_its_shape_and_what_is_open_is_asked_with_exit_code_1()
    {
        var file = data.Write("export", "number,opened_at,short_description\nINC1,2026-01-10 08:00:00,Mail stops\n");

        var ended = await data.RunAsync("import", file, "--zone", "Europe/Berlin");

        Assert.Equal(1, ended.ExitCode);
        var asked = Assert.Single(JsonDocument.Parse(ended.Output).RootElement.GetProperty("questions").EnumerateArray());
        Assert.Equal("resolved_at", asked.GetProperty("name").GetString());
        Assert.Equal(0L, await data.AskAsync("SELECT count(*) FROM import_runs"));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        var file = data.Write("incidents.csv", TwoIncidents);
        await data.RunAsync("import", "incidents", file);

        var again = await data.RunAsync("import", "incidents", file);

        var run = JsonDocument.Parse(again.Output).RootElement;
        Assert.Equal(
            (2, 0, 2),
            (run.GetProperty("read").GetInt32(), run.GetProperty("inserted").GetInt32(), run.GetProperty("unchanged").GetInt32()));
    }

    [Fact]
    public async Task A_rejected_record_does_not_fail_the_run()
    {
        var file = data.Write("incidents.csv", TwoIncidents + "\nA-3,Never ends,yesterday,\n");

        var ended = await data.RunAsync("import", "incidents", file);

        Assert.True(ended.ExitCode == 0, ended.Error);
        var run = JsonDocument.Parse(ended.Output).RootElement;
        Assert.Equal(
            (3, 2, 1),
            (run.GetProperty("read").GetInt32(), run.GetProperty("inserted").GetInt32(), run.GetProperty("rejected").GetInt32()));
        Assert.Equal("started_at", await data.AskAsync("SELECT field FROM import_rejections"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_ends_with_exit_code_1_and_the_reason()
    {
        var ended = await data.RunAsync("import", "incidents", data.Write("incidents.json", "{ \"incidents\": "));

        Assert.Equal(1, ended.ExitCode);
        var run = JsonDocument.Parse(ended.Output).RootElement;
        Assert.Equal("failed", run.GetProperty("status").GetString());
        Assert.Contains(run.GetProperty("error").GetString()!, ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_ends_with_exit_code_1_and_says_so()
    {
        var ended = await data.RunAsync("import", "incidents", Path.Combine(data.Path, "nowhere.csv"));

        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.Contains("nowhere.csv", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import", "weather", "some.csv")]
    [InlineData("import")]
    [InlineData("export", "incidents", "some.csv")]
    public async Task Wrong_words_end_with_exit_code_2(params string[] words)
    {
        var ended = await data.RunAsync([.. words]);

        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.NotEmpty(ended.Error);
    }

    [EveryDatabase]
    [Fact]
    public async Task An_import_may_run_beside_a_running_server_which_then_shows_it()
    {
        await using var app = await RunningApp.StartAsync();

        var ended = await app.Data.RunAsync("import", "incidents", app.Data.Write("incidents.csv", TwoIncidents));

        Assert.True(ended.ExitCode == 0, ended.Error);
        Assert.Equal(2L, await app.Data.AskAsync("SELECT count(*) FROM incidents"));
    }

    public void Dispose() => data.Dispose();
}
