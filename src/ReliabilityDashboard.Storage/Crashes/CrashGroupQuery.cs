using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Crashes;

/// <summary>Reads crash groups whose category nobody said.</summary>
[ReadFrom(DataParts.Crashes | DataParts.Services | DataParts.Journeys)]
public sealed class CrashGroupQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>Those, each with its crashes counted and the newest one.</summary>
    public async Task<IReadOnlyList<WaitingCrashGroup>> WaitingAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var groups = await context.CrashGroups.AsNoTracking().Where(g => g.Category == null).ToListAsync(cancel);
        if (groups.Count == 0) return [];
        var counted = await context.Crashes.AsNoTracking()
            .GroupBy(c => c.CrashGroupId)
            .Select(g => new { g.Key, N = g.Count(), First = g.Min(c => c.At), Newest = g.Max(c => c.Id) })
            .ToDictionaryAsync(g => g.Key, cancel);
        var ids = groups.Where(g => counted.ContainsKey(g.Id)).Select(g => counted[g.Id].Newest).ToList();
        var newest = await context.Crashes.AsNoTracking().Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.CrashGroupId, c.At, c.ServiceId, c.JourneyId, c.Segment, c.Release, c.Platform, c.Message })
            .ToDictionaryAsync(c => c.CrashGroupId, cancel);
        var services = await context.Services.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        var journeys = await context.Journeys.AsNoTracking().ToDictionaryAsync(j => j.Id, j => j.Name, cancel);
        return
        [
            .. from g in groups
               where newest.ContainsKey(g.Id)
               let crash = newest[g.Id]
               select new WaitingCrashGroup(
                   new(
                       crash.Id, crash.At, g.Id, g.Title, services[crash.ServiceId], crash.JourneyId is { } id ? journeys[id] : null,
                       crash.Segment, crash.Release, crash.Platform),
                   crash.Message, counted[g.Id].N, counted[g.Id].First),
        ];
    }
}

/// <summary>A crash group whose category nobody said.</summary>
/// <param name="Newest">Its newest crash.</param>
/// <param name="Message">Of that crash.</param>
/// <param name="Crashes">How many it has.</param>
/// <param name="FirstSeen">UTC.</param>
public sealed record WaitingCrashGroup(CrashOccurrence Newest, string? Message, int Crashes, DateTime FirstSeen);
