using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Sessions;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Sessions;

/// <summary>The releases of a service in its sessions, by local day.</summary>
[ReadFrom(DataParts.Sessions)]
public sealed class ReleaseDayQuery(IDbContextFactory<ReliabilityContext> contexts, ReportingCalendar calendar)
{
    /// <summary>Every release that sessions of a service name, the first seen first.</summary>
    public async Task<IReadOnlyList<ReleaseSpan>> ReleasesAsync(int service, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var found = await context
            .SessionReleaseDays.AsNoTracking()
            .Where(d => d.ServiceId == service && d.Release != "" && d.Total > 0)
            .GroupBy(d => d.Release)
            .Select(g => new { g.Key, First = g.Min(d => d.Day), Last = g.Max(d => d.Day) })
            .ToListAsync(cancel);
        return
        [
            .. found.Select(one => new ReleaseSpan(one.Key, one.First, one.Last))
                .OrderBy(one => one.First).ThenBy(one => one.Last).ThenBy(one => one.Release, StringComparer.Ordinal),
        ];
    }

    /// <summary>The days of one release, in order of time.</summary>
    public async Task<IReadOnlyList<SessionSums>> OfAsync(int service, string release, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var days = await context
            .SessionReleaseDays.AsNoTracking()
            .Where(d => d.ServiceId == service && d.Release == release)
            .OrderBy(d => d.Day)
            .ToListAsync(cancel);
        return
        [
            .. days.Select(d => new SessionSums(
                calendar.Midnight(d.Day), d.Total, d.CrashTotal, d.Crashed, d.ErroredTotal, d.Errored, d.AbnormalTotal, d.Abnormal)),
        ];
    }

    /// <summary>A release beside all sessions of its service, for each local day from the first to the last.</summary>
    public async Task<ReleaseAdoption> AdoptionAsync(
        int service, string release, DateOnly first, DateOnly last, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var days = await context
            .SessionReleaseDays.AsNoTracking()
            .Where(d => d.ServiceId == service && d.Day >= first && d.Day <= last)
            .GroupBy(d => d.Day)
            .Select(g => new
            {
                g.Key,
                Own = g.Sum(d => d.Release == release ? d.Total : 0),
                Unnamed = g.Sum(d => d.Release == "" ? d.Total : 0),
                All = g.Sum(d => d.Total),
            })
            .ToDictionaryAsync(d => d.Key, cancel);
        return new(
        [
            .. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Select(day =>
                days.TryGetValue(day, out var sums)
                    ? new AdoptionDay(day, sums.Own, sums.All - sums.Unnamed, sums.Unnamed)
                    : new AdoptionDay(day, 0, 0, 0)),
        ]);
    }
}

/// <summary>From when to when sessions name a release, by local days.</summary>
public sealed record ReleaseSpan(string Release, DateOnly First, DateOnly Last);
