using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Crashes;

/// <summary>The crash groups of a release, each with where it was seen before.</summary>
[ReadFrom(DataParts.Crashes)]
public sealed class ReleaseCrashQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>The groups that crash records of a release of a service belong to, the most frequent in it first.</summary>
    public async Task<IReadOnlyList<ReleaseCrashGroup>> ReadAsync(int service, string release, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var own = context.Crashes.AsNoTracking().Where(c => c.ServiceId == service && c.Release == release);
        var inRelease = await own
            .GroupBy(c => c.CrashGroupId)
            .Select(g => new { g.Key, First = g.Min(c => c.At), Crashes = g.LongCount() })
            .ToListAsync(cancel);
        if (inRelease.Count == 0) return [];
        var everywhere = await context
            .Crashes.AsNoTracking()
            .Where(c => own.Select(o => o.CrashGroupId).Contains(c.CrashGroupId))
            .GroupBy(c => c.CrashGroupId)
            .Select(g => new { g.Key, First = g.Min(c => c.At), Crashes = g.LongCount() })
            .ToDictionaryAsync(g => g.Key, cancel);
        var titles = await context
            .CrashGroups.AsNoTracking()
            .Where(g => own.Select(o => o.CrashGroupId).Contains(g.Id))
            .ToDictionaryAsync(g => g.Id, g => g.Title, cancel);
        return
        [
            .. inRelease
                .Select(one => new ReleaseCrashGroup(
                    one.Key, titles[one.Key], one.First, everywhere[one.Key].First, one.Crashes, everywhere[one.Key].Crashes))
                .OrderByDescending(one => one.Crashes).ThenBy(one => one.Group),
        ];
    }
}

/// <summary>A crash group in a release.</summary>
/// <param name="Group">Our id.</param>
/// <param name="Title">Its name.</param>
/// <param name="FirstInRelease">Its first crash in the release.</param>
/// <param name="First">Its first crash anywhere.</param>
/// <param name="Crashes">Crash records of it in the release.</param>
/// <param name="Everywhere">Crash records of it in all.</param>
public sealed record ReleaseCrashGroup(
    long Group, string Title, DateTime FirstInRelease, DateTime First, long Crashes, long Everywhere)
{
    /// <summary>Nothing stored shows it before this release.</summary>
    public bool IsNew => First >= FirstInRelease;
}
