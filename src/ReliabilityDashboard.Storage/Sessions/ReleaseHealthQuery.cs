using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Sessions;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Sessions;

/// <summary>Sets what sessions say of each release beside the crash records that name it.</summary>
[ReadFrom(DataParts.Sessions | DataParts.Crashes | DataParts.Services | DataParts.Journeys)]
public sealed class ReleaseHealthQuery(IDbContextFactory<ReliabilityContext> contexts, ReportingCalendar calendar)
{
    /// <summary>The releases that both name in a period, by whole local days.</summary>
    /// <param name="filter">By service, team and release; by another dimension no release is told.</param>
    /// <param name="period">When.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<ReleaseHealth>> ReadAsync(RecordFilter filter, Period period, CancellationToken cancel)
    {
        if (period.Length == TimeSpan.Zero) return [];
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var (first, last) = (calendar.LocalDate(period.From), calendar.LocalDate(period.To.AddTicks(-1)));
        var (from, to) = (calendar.Midnight(first), calendar.Midnight(last.AddDays(1)));
        var crashes = await context
            .Crashes.AsNoTracking()
            .Where(c => c.At >= from && c.At < to && c.Release != null && c.Release != "")
            .GroupBy(c => new { c.ServiceId, c.Release })
            .Select(g => new { g.Key.ServiceId, g.Key.Release, Records = g.LongCount() })
            .ToListAsync(cancel);
        if (crashes.Count == 0) return [];
        var asked = await SessionDimensions.ResolveAsync(context, filter, cancel);
        var sessions = await SessionDimensions.ReleaseDays
            .Apply(context.SessionReleaseDays.AsNoTracking().Where(d => d.Day >= first && d.Day <= last && d.Release != ""), asked)
            .GroupBy(d => new { d.ServiceId, d.Release })
            .Select(g => new { g.Key.ServiceId, g.Key.Release, Sessions = g.Sum(d => d.CrashTotal), Crashed = g.Sum(d => d.Crashed) })
            .ToListAsync(cancel);
        var names = await context.Services.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        return
        [
            .. from told in sessions
               join crash in crashes on (told.ServiceId, told.Release) equals (crash.ServiceId, crash.Release!)
               let name = names[told.ServiceId]
               orderby name, told.Release
               select new ReleaseHealth(name, told.Release, told.Sessions, told.Crashed, crash.Records),
        ];
    }
}
