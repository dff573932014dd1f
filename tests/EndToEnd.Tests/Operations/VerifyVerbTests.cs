using EndToEnd.Tests.Running;
using TestDatabases;

namespace EndToEnd.Tests.Operations;

/// <summary>The same program, told to prove that the stored data agree with each other.</summary>
[EitherDatabase]
public sealed class VerifyVerbTests : IDisposable
{
    private readonly DataFolder data = new();

    [EveryDatabase]
    [Fact]
    public async Task Data_that_agree_with_each_other_end_with_exit_code_0_and_say_how_much_was_compared()
    {
        await ImportAsync();

        var ended = await data.RunApartAsync("verify");

        Assert.True(ended.ExitCode == 0, ended.Error);
        Assert.Contains("sessions: day rollups against raw rows: 2 compared, no difference", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rollup_that_was_changed_ends_with_exit_code_1_and_is_named_with_both_figures()
    {
        await ImportAsync();
        await data.AskAsync("UPDATE session_days SET total = 7");

        var ended = await data.RunAsync("verify");

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("session_days 2026-03-02 service 'shop': total stored 7, recomputed 30", ended.Output, StringComparison.Ordinal);
        Assert.Contains("The stored data do not agree with each other: 1 difference.", ended.Error, StringComparison.Ordinal);
    }

    [EveryDatabase]
    [Fact]
    public async Task An_entry_of_the_audit_log_that_somebody_altered_behind_its_triggers_is_named()
    {
        var made = await data.RunAsync("create-api-key", "--name", "pipeline", "--scopes", "read");
        Assert.True(made.ExitCode == 0, made.Error);
        await data.AskAsync($"DROP TRIGGER audit_entries_stay{(data.Database is ServerDatabase ? " ON audit_entries" : "")}");
        await data.AskAsync("UPDATE audit_entries SET who = 'somebody else'");

        var ended = await data.RunAsync("verify");

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains(
            "audit_entries 1: Entry 1 (created API key 1, somebody else) was altered: what it says and its hash do not agree.",
            ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_too_many_ends_with_exit_code_2() => Assert.Equal(2, (await data.RunAsync("verify", "everything")).ExitCode);

    private async Task ImportAsync()
    {
        var file = data.Write(
            "sessions.csv", "time,service,total,crashed\n2026-03-02T09:00:00Z,shop,10,1\n2026-03-02T10:00:00Z,shop,20,0\n");
        var ended = await data.RunAsync("import", "sessions", file);
        Assert.True(ended.ExitCode == 0, ended.Error);
    }

    public void Dispose() => data.Dispose();
}
