using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Crashes;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Rollups;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Settings;
using ReliabilityDashboard.Storage.Versions;
using static ReliabilityDashboard.Storage.Tests.Stored;

namespace ReliabilityDashboard.Storage.Tests.Versions;

/// <summary>A write raises the versions of the parts that it touched, whichever way it goes, and of no others.</summary>
[EveryDatabase]
public sealed class PartVersionTests : IAsyncLifetime
{
    private DatabaseBench file = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        file = await DatabaseBench.OpenAsync();
        await file.SaveAsync(Mode(1), Incident(1, "2026-05-01 10:00"), Service(1, "web"), Service(2, "shop"));
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task A_saved_row_raises_its_part() =>
        Assert.Equal(
            DataParts.Incidents,
            await WrittenByAsync(async context =>
            {
                context.Incidents.Add(Incident(2, "2026-05-02 10:00"));
                await context.SaveChangesAsync(Cancel);
            })
        );

    [Fact]
    public async Task Rows_laid_down_in_bulk_raise_theirs() =>
        Assert.Equal(
            DataParts.Sessions,
            await WrittenByAsync(async context =>
            {
                var record = new SessionRecord
                {
                    Time = At("2026-05-01 10:00"),
                    BucketSeconds = 3600,
                    Service = "web",
                    Journey = "",
                    Release = "",
                    Platform = "",
                    Segment = "",
                    Total = Given<long?>.Of(10), Crashed = Given<long?>.Of(1),
                };
                var run = new ImportRun { Source = "files", Kind = "sessions", FileName = "f", Sha256 = "" };
                var names = await NameDirectory.OpenAsync(context, Cancel);
                await new SessionWriter(new ReportingDays(ReportingCalendar.Utc), run.Source).WriteAsync(
                    new(context, run, names, ContinuesOwn: false, () => false, Cancel), [record]);
            })
        );

    [Fact]
    public async Task Entities_laid_down_in_bulk_raise_theirs() =>
        Assert.Equal(
            DataParts.Incidents | DataParts.Crashes,
            await WrittenByAsync(context =>
            {
                context.InsertAll([Incident(0, "2026-05-02 10:00")]);
                context.InsertAll([new CrashGroupEntity { Key = "key", Title = "title" }]);
                return Task.CompletedTask;
            })
        );

    [Fact]
    public async Task Statements_raise_theirs() =>
        Assert.Equal(
            DataParts.Changes | DataParts.Signals,
            await WrittenByAsync(async context =>
            {
                await context.Changes.ExecuteDeleteAsync(Cancel);
                await context.Database.ExecuteSqlRawAsync("DELETE FROM signal_days", Cancel);
            })
        );

    [Fact]
    public async Task A_merge_of_services_raises_all_that_it_moves()
    {
        var written = await WrittenByAsync(async context =>
            await ServiceMerge.MoveAsync(
                context, await context.Services.SingleAsync(s => s.Id == 1, Cancel),
                await context.Services.SingleAsync(s => s.Id == 2, Cancel), new ReportingDays(ReportingCalendar.Utc), Cancel)
        );
        const DataParts moved =
            DataParts.Incidents
            | DataParts.Changes
            | DataParts.Crashes
            | DataParts.Journeys
            | DataParts.Calls
            | DataParts.Sessions
            | DataParts.Signals
            | DataParts.Services;
        Assert.Equal(moved, written & moved);
    }

    [Fact]
    public async Task What_nobody_looks_at_raises_none_and_is_told_to_nobody()
    {
        var told = 0;
        file.Get<DataVersionSignal>().Changed += _ => told++;
        Assert.Equal(
            DataParts.None,
            await WrittenByAsync(async context =>
            {
                context.Leases.Add(
                    new Lease
                    {
                        Name = "files",
                        Holder = "a",
                        ExpiresAt = At("2026-05-01"),
                    }
                );
                await context.SaveChangesAsync(Cancel);
            })
        );
        Assert.Equal(0, told);
    }

    [Fact]
    public async Task A_person_who_saves_is_told_of_as_one()
    {
        var told = new List<DataWrite>();
        file.Get<DataVersionSignal>().Changed += told.Add;
        await file.Get<SettingWriter>().SetAsync("key", 3, "Ada", Cancel);
        Assert.Equal([new DataWrite(DataParts.Settings, ByPerson: true)], told);
    }

    [Fact]
    public async Task What_is_computed_from_several_parts_changes_with_each_of_them_only()
    {
        await SetAsync("a");
        var before = await VersionsAsync();
        await SetAsync("b");
        var after = await VersionsAsync();
        Assert.Equal(before.Of(DataParts.Incidents | DataParts.Sessions), after.Of(DataParts.Incidents | DataParts.Sessions));
        Assert.Equal(1, after.Of(DataParts.Settings | DataParts.Incidents) - before.Of(DataParts.Settings | DataParts.Incidents));

        Task SetAsync(string key) => file.Get<SettingWriter>().SetAsync(key, 3, "Ada", Cancel);
    }

    private async Task<DataParts> WrittenByAsync(Func<ReliabilityContext, Task> write)
    {
        var before = await VersionsAsync();
        await file.Get<WriteQueue>()
            .ForBatchAsync(
                async context =>
                {
                    await write(context);
                    return true;
                },
                Cancel
            );
        return (await VersionsAsync()).Since(before);
    }

    private Task<PartVersions> VersionsAsync() => file.Get<PartVersionQuery>().ReadAsync(Cancel);
}
