using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Spool;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Importing.Sources.Sample;

/// <summary>Loads the sample organisation, moved in time so that it looks like today's.</summary>
public sealed class SampleLoader(
    SampleFolder folder, RunLedger ledger, ImportRunner runner, SamplePostMortems postMortems, SampleRemoval removal, WriteQueue queue,
    IDbContextFactory<ReliabilityContext> contexts, TimeProvider time)
{
    /// <summary>Whether the app may load it by itself: the files are there, nothing is stored, and it was never loaded before, be it that a
    /// person removed it since.</summary>
    public async Task<bool> IsWelcomeAsync(CancellationToken cancel)
    {
        if (!folder.Exists || await removal.FindAsync(cancel) is not null) return false;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return !await context.SampleLoads.AnyAsync(cancel)
            && !await context.ImportRuns.AnyAsync(cancel)
            && !await context.Services.AnyAsync(cancel);
    }

    /// <summary>Whether a load was begun and cut off.</summary>
    public async Task<bool> IsUnfinishedAsync(CancellationToken cancel)
    {
        if (!folder.Exists || await removal.FindAsync(cancel) is { EndedAt: null }) return false;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.SampleLoads.AnyAsync(l => !l.Completed, cancel);
    }

    /// <summary>Loads every file, or goes on where an earlier load stopped; the shift and instant of the first one hold.</summary>
    /// <param name="ended">Told each run that has ended, to show progress.</param>
    /// <param name="cancel">Stops between batches.</param>
    public async Task LoadAsync(Action<ImportRun>? ended, CancellationToken cancel)
    {
        // It would load what is being taken out.
        if (await removal.FindAsync(cancel) is { EndedAt: null }) return;
        await queue.ForBatchAsync(BeginAsync, cancel);
        // All runs are begun before the first one runs, so that pages show what is still to come.
        var runs = new List<ImportRun>();
        foreach (var (path, kind) in folder.Files())
            if (await FindSucceededAsync(path, cancel) is null)
                runs.Add(
                    await ledger.BeginAsync(
                        SampleFolder.Source, kind.Word, await WaitingFile.AtAsync(path, cancel), RunOrigin.Sample, cancel)
                );
        foreach (var run in runs)
        {
            if (await removal.FindAsync(cancel) is { EndedAt: null }) return;
            var done = await runner.RunAsync(run.Id, cancel);
            ended?.Invoke(done);
        }
        await postMortems.WriteAsync(cancel);
        await queue.ForBatchAsync(
            context => context.SampleLoads.ExecuteUpdateAsync(l => l.SetProperty(x => x.Completed, true), cancel), cancel);
    }

    private async Task<bool> BeginAsync(ReliabilityContext context)
    {
        if (await context.SampleLoads.AnyAsync()) return false;
        var now = time.GetUtcNow().UtcDateTime;
        // Whole weeks keep weekdays; the smallest number that puts the last generated day on or after today.
        var behind = DateOnly.FromDateTime(now).DayNumber - folder.LastDay().DayNumber;
        context.SampleLoads.Add(new SampleLoad { Id = 1, ShiftDays = (int)Math.Ceiling(behind / 7.0) * 7, Instant = now });
        if (folder.Organisation() is { } name && await context.Settings.FindAsync(SettingKeys.Organisation) is null)
            context.Settings.Add(
                new Setting { Key = SettingKeys.Organisation, Value = Json.Write(name), SetBy = SampleFolder.Source, SetAt = now });
        await context.SaveChangesAsync();
        return true;
    }

    private async Task<ImportRun?> FindSucceededAsync(string path, CancellationToken cancel)
    {
        var name = Path.GetFileName(path);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context
            .ImportRuns.AsNoTracking()
            .FirstOrDefaultAsync(r => r.Source == SampleFolder.Source && r.FileName == name && r.Status == RunStatus.Succeeded, cancel);
    }
}
