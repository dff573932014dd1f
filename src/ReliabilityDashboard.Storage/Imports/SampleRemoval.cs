using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Crashes;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Storage.Rollups;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Settings;
using ReliabilityDashboard.Storage.Signals;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Imports;

/// <summary>Takes the sample organisation out again and leaves what people brought: records of other sources, what these name, and every
/// word that people wrote, be it into one of its post-mortems.</summary>
/// <remarks>In small batches, so that nobody waits for it. Cut off, it goes on with whatever is left; a load waits until it has
/// ended.</remarks>
[ReadFrom(DataParts.Settings)]
public sealed class SampleRemoval(
    WriteQueue queue, IDbContextFactory<ReliabilityContext> contexts, ReportingCalendar calendar, TimeProvider time)
{
    private const string Source = SampleLoad.Source;

    /// <summary>Notes that a person wants it gone, so that it is taken out also if the app stops now, and never loaded by itself
    /// again.</summary>
    public Task BeginAsync(string person, CancellationToken cancel) => queue.ForPersonAsync(person, async context =>
    {
        var now = time.GetUtcNow().UtcDateTime;
        var setting = await context.Settings.FindAsync([SettingKeys.SampleRemoved], cancel);
        if (setting is null) context.Settings.Add(setting = new Setting { Key = SettingKeys.SampleRemoved, Value = "", SetBy = person });
        (setting.Value, setting.SetBy, setting.SetAt) = (Json.Write(new RemovalMark(now, null)), person, now);
        await context.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>How far the removal is; null where nobody asked for one.</summary>
    public async Task<RemovalMark?> FindAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await MarkAsync(context, cancel);
    }

    /// <summary>Takes out what is left of it; nothing happens where nobody asked for it.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { EndedAt: null }) return;
        await queue.ForBatchAsync(context => PostMortemsAsync(context, cancel), cancel);
        await queue.ForBatchAsync(context => context.Actions.Where(a => a.Source == Source).ExecuteDeleteAsync(cancel), cancel);
        while (await queue.ForBatchAsync(context => IncidentRemoval.BatchAsync(context, Source, cancel), cancel)) { }
        while (await queue.ForBatchAsync(context => CrashRemoval.BatchAsync(context, Source, cancel), cancel)) { }
        await SeriesAsync(cancel);
        await queue.ForBatchAsync(context => context.Changes.Where(c => c.Source == Source).ExecuteDeleteAsync(cancel), cancel);
        await queue.ForBatchAsync(context => context.Dependencies.Where(d => d.Source == Source).ExecuteDeleteAsync(cancel), cancel);
        await queue.ForBatchAsync(
            context => context.CallStatements.Where(s => s.SaidBy == Source && s.Origin == DependencyOrigin.Declared)
                .ExecuteDeleteAsync(cancel), cancel);
        await queue.ForBatchAsync(context => EndAsync(context, cancel), cancel);
    }

    // One that somebody else wrote into or moved since is theirs.
    private static async Task<int> PostMortemsAsync(ReliabilityContext context, CancellationToken cancel)
    {
        context.PostMortems.RemoveRange(
            await PostMortemRows.AllOf(context).Where(p => p.UpdatedBy!.EndsWith(SampleLoad.PersonMark)).ToListAsync(cancel));
        return await context.SaveChangesAsync(cancel);
    }

    private async Task SeriesAsync(CancellationToken cancel)
    {
        var days = new ReportingDays(calendar);
        foreach (var id in await ReadAsync(context => SessionRemoval.SeriesAsync(context, Source, cancel), cancel))
            while (await queue.ForBatchAsync(context => SessionRemoval.BatchAsync(context, Source, id, days, cancel), cancel)) { }
        foreach (var (service, resource) in await ReadAsync(context => SignalRemoval.SeriesAsync(context, Source, cancel), cancel))
            while (await queue.ForBatchAsync(context => SignalRemoval.BatchAsync(context, Source, service, resource, days, cancel), cancel))
            { }
    }

    private async Task<T> ReadAsync<T>(Func<ReliabilityContext, Task<T>> read, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await read(context);
    }

    // In one transaction: afterwards it was never there, but for the note that a person removed it.
    private async Task<int> EndAsync(ReliabilityContext context, CancellationToken cancel)
    {
        await DeclarationRemoval.RunAsync(context, Source, cancel);
        var runs = context.ImportRuns.Where(r => r.Source == Source);
        await context.ImportRejections.Where(r => runs.Any(run => run.Id == r.RunId)).ExecuteDeleteAsync(cancel);
        await runs.ExecuteDeleteAsync(cancel);
        await context.SampleLoads.ExecuteDeleteAsync(cancel);
        if (await context.Settings.SingleOrDefaultAsync(s => s.Key == SettingKeys.Organisation && s.SetBy == Source, cancel) is { } name)
            context.Settings.Remove(name);
        var setting = await context.Settings.SingleAsync(s => s.Key == SettingKeys.SampleRemoved, cancel);
        setting.Value = Json.Write((await MarkAsync(context, cancel))! with { EndedAt = time.GetUtcNow().UtcDateTime });
        return await context.SaveChangesAsync(cancel);
    }

    private static async Task<RemovalMark?> MarkAsync(ReliabilityContext context, CancellationToken cancel) =>
        await context
            .Settings.AsNoTracking()
            .Where(s => s.Key == SettingKeys.SampleRemoved)
            .Select(s => s.Value)
            .SingleOrDefaultAsync(cancel)
            is { } text
            ? JsonSerializer.Deserialize<RemovalMark>(text, Json.Options)
            : null;
}

/// <summary>When a person asked for the sample organisation to be removed, and when it was gone; null while it is being removed.</summary>
public sealed record RemovalMark(DateTime BegunAt, DateTime? EndedAt);
