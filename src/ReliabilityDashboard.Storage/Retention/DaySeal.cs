using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using static System.FormattableString;

namespace ReliabilityDashboard.Storage.Retention;

/// <summary>The checksum over the rollups of a service's day, written when its raw rows are dropped.</summary>
internal static class DaySeal
{
    /// <summary>The services and days before a day that have a rollup of any kind.</summary>
    public static IQueryable<ServiceDay> RolledUp(ReliabilityContext context, DateOnly before) =>
        context.SessionDays.Where(d => d.Day < before).Select(d => new ServiceDay { ServiceId = d.ServiceId, Day = d.Day })
            .Union(context.SignalDays.Where(d => d.Day < before).Select(d => new ServiceDay { ServiceId = d.ServiceId, Day = d.Day }))
            .Union(context.UtilisationDays.Where(d => d.Day < before).Select(d => new ServiceDay { ServiceId = d.ServiceId, Day = d.Day }));

    /// <summary>Seals days of a service anew, or for the first time.</summary>
    public static async Task WriteAsync(
        ReliabilityContext context, int service, IReadOnlyCollection<DateOnly> days, DateTime? earliest, CancellationToken cancel)
    {
        var checksums = await OfAsync(context, service, days.Min(), days.Max(), cancel);
        var (first, last) = (days.Min(), days.Max());
        var sealedDays = await context
            .RetainedDays.Where(d => d.ServiceId == service && d.Day >= first && d.Day <= last)
            .ToDictionaryAsync(d => d.Day, cancel);
        foreach (var day in days)
        {
            if (!checksums.TryGetValue(day, out var checksum)) continue;
            if (sealedDays.TryGetValue(day, out var known))
                (known.Checksum, known.Earliest) = (checksum, earliest < known.Earliest ? earliest : known.Earliest ?? earliest);
            else context.RetainedDays.Add(new RetainedDay { ServiceId = service, Day = day, Checksum = checksum, Earliest = earliest });
        }
        await context.SaveChangesAsync(cancel);
    }

    /// <summary>The start of a service's earliest raw row.</summary>
    public static async Task<DateTime?> EarliestAsync(ReliabilityContext context, int service, CancellationToken cancel)
    {
        var series = context.SessionSeries.Where(s => s.ServiceId == service).Select(s => s.Id);
        var sessions = await context.SessionBuckets.Where(b => series.Contains(b.SeriesId)).MinAsync(b => (DateTime?)b.Time, cancel);
        var signals = await context.SignalBuckets.Where(b => b.ServiceId == service).MinAsync(b => (DateTime?)b.Time, cancel);
        return sessions is null || signals < sessions ? signals : sessions;
    }

    /// <summary>The checksums of a service's days from one to another, by what is stored now.</summary>
    public static async Task<Dictionary<DateOnly, string>> OfAsync(
        ReliabilityContext context, int service, DateOnly first, DateOnly last, CancellationToken cancel)
    {
        var lines = new Dictionary<DateOnly, List<string>>();
        foreach (
            var d in await context
                .SessionDays.AsNoTracking()
                .Where(d => d.ServiceId == service && d.Day >= first && d.Day <= last)
                .ToListAsync(cancel)
        )
            Add(
                d.Day,
                Invariant($"sessions {d.JourneyId} '{d.Segment}' '{d.Platform}' {d.Rows} {d.Total} {d.CrashTotal} {d.Crashed} ")
                    + Invariant($"{d.ErroredTotal} {d.Errored} {d.AbnormalTotal} {d.Abnormal} ")
                    + Invariant($"{d.Users} {d.CrashedUsers} {d.WholeUsers} {d.WholeCrashedUsers}")
                    + Where(d.ShiftedUsers != 0, $" shifted {d.ShiftedUsers} {d.WholeShiftedUsers}")
            );
        foreach (
            var d in await context
                .SessionReleaseDays.AsNoTracking()
                .Where(d => d.ServiceId == service && d.Day >= first && d.Day <= last)
                .ToListAsync(cancel)
        )
            Add(
                d.Day,
                Invariant($"release '{d.Release}' {d.Rows} {d.Total} {d.CrashTotal} {d.Crashed} ")
                    + Invariant($"{d.ErroredTotal} {d.Errored} {d.AbnormalTotal} {d.Abnormal}")
                    + Where(d.Users != 0, $" users {d.Users} {d.CrashedUsers} {d.ShiftedUsers}")
            );
        foreach (
            var d in await context
                .SignalDays.AsNoTracking()
                .Where(d => d.ServiceId == service && d.Day >= first && d.Day <= last)
                .ToListAsync(cancel)
        )
            Add(
                d.Day,
                Invariant($"signals {d.Requests} {d.Errors} {d.ImplicitErrors} {d.RequestSeconds} {d.LatencyOk} {d.LatencyFailed}")
                    + Where(
                        d.ErrorRequests != (d.Errors is null ? 0 : d.Requests ?? 0)
                            || d.ImplicitRequests != (d.ImplicitErrors is null ? 0 : d.Requests ?? 0),
                        $" of {d.ErrorRequests} {d.ImplicitRequests}")
            );
        foreach (
            var d in await context
                .UtilisationDays.AsNoTracking()
                .Where(d => d.ServiceId == service && d.Day >= first && d.Day <= last)
                .ToListAsync(cancel)
        )
            Add(d.Day, Invariant($"utilisation '{d.Resource}' {d.N} {d.P95:R} {d.Max:R}"));
        return lines.ToDictionary(day => day.Key, day => Checksum(day.Value));

        void Add(DateOnly day, string line) => (lines.TryGetValue(day, out var known) ? known : lines[day] = []).Add(line);
    }

    // What came later stands there only where it says something, so that older seals hold.
    private static string Where(bool tells, FormattableString text) => tells ? Invariant(text) : "";

    // Sorted by bytes, so that no database's own order matters.
    private static string Checksum(List<string> lines)
    {
        lines.Sort(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }
}
