using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Audit;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Storage.Tests.Auditing;

[EveryDatabase]
public sealed class AuditChainCheckTests : IAsyncLifetime
{
    private DatabaseBench file = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        file = await DatabaseBench.OpenAsync();
        for (var value = 1; value <= 6; value++)
            await file.Get<SettingWriter>().SetAsync("limit", value, "Ada", Cancel);
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task An_untouched_log_has_no_fault()
    {
        var verdict = await CheckAsync();
        await using var context = file.Context();
        Assert.Equal(6, verdict.Entries);
        Assert.Equal((await context.AuditEntries.SingleAsync(e => e.Number == 6, Cancel)).Hash, verdict.LastHash);
        Assert.Empty(verdict.Faults);
    }

    [Fact]
    public async Task What_the_program_itself_had_to_change_is_tied_anew_to_the_end()
    {
        await file.Get<WriteQueue>().ForBatchAsync(
            async context =>
            {
                await file.Get<IDatabaseProvider>().UnguardedAsync(
                    context, ["audit_entries"],
                    async () =>
                    {
                        context.NoteRows("audit_entries");
                        await context.Database.ExecuteSqlRawAsync(
                            "UPDATE audit_entries SET object_name = 'ceiling' WHERE number = 3", Cancel);
                        await AuditChain.TieAnewAsync(context, Cancel);
                    },
                    Cancel);
                return true;
            },
            Cancel);

        Assert.Empty((await CheckAsync()).Faults);
        await using var context = file.Context();
        Assert.Equal("ceiling", (await context.AuditEntries.SingleAsync(e => e.Number == 3, Cancel)).ObjectName);
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET who = 'Grace' WHERE number = 2", "The audit log is append-only: an entry is never changed.")]
    [InlineData("DELETE FROM audit_entries WHERE number = 6", "The audit log is append-only: an entry is never deleted.")]
    [InlineData(
        "INSERT INTO audit_entries SELECT 9, at, who, action, kind, object_id, object_name, changes, previous_hash, hash FROM "
            + "audit_entries WHERE number = 2",
        "The audit log is append-only: an entry follows on the last one."
    )]
    [InlineData("DELETE FROM audit_head", "The end of the audit log is never deleted.")]
    public async Task The_database_refuses_to_change_or_delete_an_entry(string statement, string reason)
    {
        await using var context = file.Context();
        var fault = await Assert.ThrowsAnyAsync<DbException>(() => context.Database.ExecuteSqlRawAsync(statement, Cancel));
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.Empty((await CheckAsync()).Faults);
    }

    [Fact]
    public async Task The_database_also_refuses_what_deletes_without_saying_so()
    {
        await using var context = file.Context();
        await Assert.ThrowsAnyAsync<DbException>(() =>
            context.Database.ExecuteSqlRawAsync(
                TestDatabase.Provider == StorageProvider.PostgreSql
                    ? "TRUNCATE audit_entries"
                    : "INSERT OR REPLACE INTO audit_entries SELECT number, at, 'Grace', action, kind, object_id, object_name, changes, "
                        + "previous_hash, hash FROM audit_entries WHERE number = 2",
                Cancel
            )
        );
        Assert.Equal(6, (await CheckAsync()).Entries);
        Assert.Empty((await CheckAsync()).Faults);
    }

    [Theory]
    [InlineData(
        "UPDATE audit_entries SET who = 'Grace' WHERE number = 2",
        "Entry 2 (changed setting limit, Grace) was altered: what it says and its hash do not agree.")]
    [InlineData(
        "UPDATE audit_entries SET at = '2020-01-01 00:00:00' WHERE number = 3",
        "Entry 3 (changed setting limit, Ada) was altered: what it says and its hash do not agree.")]
    [InlineData(
        "UPDATE audit_entries SET changes = '[]' WHERE number = 6",
        "Entry 6 (changed setting limit, Ada) was altered: what it says and its hash do not agree.")]
    [InlineData("DELETE FROM audit_entries WHERE number = 4", "Entry 4 is missing.")]
    [InlineData("DELETE FROM audit_entries WHERE number IN (2, 3)", "Entries 2 to 3 are missing.")]
    [InlineData("DELETE FROM audit_entries WHERE number = 1", "Entry 1 is missing.")]
    [InlineData("DELETE FROM audit_entries WHERE number > 4", "Entries 5 to 6 are missing.")]
    [InlineData("UPDATE audit_head SET number = 4", "The log ended with entry 4; what stands behind it was put in.")]
    [InlineData("DELETE FROM audit_head", "The note of where the log ends is gone.")]
    public async Task Who_gets_round_the_triggers_is_found_at_the_entry(string statement, string fault)
    {
        await TamperAsync(statement);
        Assert.Equal([fault], (await CheckAsync()).Faults.Select(found => found.What));
    }

    [Fact]
    public async Task Entries_that_changed_places_are_found_and_so_is_the_one_that_followed_on_them()
    {
        await TamperAsync(
            "UPDATE audit_entries SET number = 99 WHERE number = 3; UPDATE audit_entries SET number = 3 WHERE number = 4; UPDATE "
                + "audit_entries SET number = 4 WHERE number = 99"
        );
        Assert.Equal([3, 4, 5], (await CheckAsync()).Faults.Select(found => found.Number));
    }

    [Theory]
    [InlineData(3, 4, "Entry 4 does not follow on entry 3: one of the two was replaced.")]
    [InlineData(6, 6, "Entry 6, the last one, was replaced.")]
    public async Task An_entry_that_was_written_anew_with_its_own_hash_is_found_where_the_chain_breaks(
        long replaced, long shows, string fault)
    {
        await using var context = file.Context();
        var entry = await context.AuditEntries.AsNoTracking().SingleAsync(e => e.Number == replaced, Cancel);
        entry.Who = "Grace";
        await TamperAsync($"UPDATE audit_entries SET who = 'Grace', hash = '{AuditHash.Of(entry)}' WHERE number = {replaced}");
        Assert.Equal(new AuditFault(shows, fault), Assert.Single((await CheckAsync()).Faults));
    }

    [Fact]
    public void The_hash_is_the_documented_one()
    {
        var entry = new AuditEntry
        {
            Number = 7,
            At = Stored.At("2026-09-14 09:12:00"),
            Who = "Zoë",
            Action = "changed",
            Kind = "setting",
            ObjectId = "k",
            ObjectName = "",
            Changes = "[]",
            PreviousHash = "ab",
            Hash = "",
        };
        // printf '2:ab,1:7,24:2026-09-14T09:12:00.000Z,4:Zo\xc3\xab,7:changed,7:setting,1:k,0:,2:[],' | sha256sum
        Assert.Equal("685d91926baad944d7de7bf8cd94ef4035843262fac043dabe9300cd1131cacb", AuditHash.Of(entry));
    }

    [Fact]
    public async Task Writers_of_several_processes_at_once_make_one_chain_without_forks()
    {
        await using var other = file
            .Database.AddTo(new ServiceCollection())
            .AddLogging()
            .AddOptions()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(ReportingCalendar.Utc)
            .AddStorage()
            .BuildServiceProvider();
        SettingWriter[] writers = [file.Get<SettingWriter>(), other.GetRequiredService<SettingWriter>()];
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => writers[i % 2].SetAsync($"key {i}", i, $"Person {i % 2}", Cancel)));
        var verdict = await CheckAsync();
        Assert.Equal(46, verdict.Entries);
        Assert.Empty(verdict.Faults);
    }

    [Fact]
    public async Task An_event_without_a_change_of_rows_stands_in_the_chain_too()
    {
        await file.Get<AuditLog>().NoteAsync("Ada", new("signed in", "person", "7", "Ada", []), Cancel);
        Assert.Equal(
            ("Ada", "signed in", "person", "7"),
            (await file.LogAsync())[^1] is var entry ? (entry.Who, entry.Action, entry.Kind, entry.ObjectId) : default);
        Assert.Empty((await CheckAsync()).Faults);
    }

    private Task<AuditVerdict> CheckAsync() => file.Get<AuditChainCheck>().RunAsync(Cancel);

    private async Task TamperAsync(string statement)
    {
        await using var context = file.Context();
        await context.Database.ExecuteSqlRawAsync(
            TestDatabase.Provider == StorageProvider.PostgreSql
                ? "ALTER TABLE audit_entries DISABLE TRIGGER USER; ALTER TABLE audit_head DISABLE TRIGGER USER"
                : "DROP TRIGGER audit_entries_stay; DROP TRIGGER audit_entries_are_kept; DROP TRIGGER audit_entries_follow; DROP "
                    + "TRIGGER audit_head_is_kept",
            Cancel
        );
        await context.Database.ExecuteSqlRawAsync(statement, Cancel);
    }
}
