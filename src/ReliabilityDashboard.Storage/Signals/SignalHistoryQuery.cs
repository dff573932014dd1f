using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Signals;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>Golden signals of one service: from the day rollups, and raw for a day that an edge of the period cuts.</summary>
[ReadFrom(DataParts.Signals | DataParts.Services)]
public sealed class SignalHistoryQuery(IDbContextFactory<ReliabilityContext> contexts, ReportingCalendar calendar)
{
    /// <summary>The rows that start in a period, by start.</summary>
    /// <param name="service">Its name, of any case.</param>
    /// <param name="period">When.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<SignalSums>> ReadAsync(string service, Period period, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var key = NameKey.Of(service);
        var id = await context.Services.Where(s => s.NameKey == key).Select(s => s.Id).SingleOrDefaultAsync(cancel);
        var (first, last) = (calendar.WholeDayFrom(period.From), calendar.LocalDate(period.To));
        if (first >= last)
            return await RawAsync(context, id, period, cancel);
        return
        [
            .. await RawAsync(context, id, new(period.From, calendar.Midnight(first)), cancel),
            .. await DaysAsync(context, id, first, last, cancel),
            .. await RawAsync(context, id, new(calendar.Midnight(last), period.To), cancel),
        ];
    }

    private async Task<IReadOnlyList<SignalSums>> DaysAsync(
        ReliabilityContext context, int service, DateOnly first, DateOnly last, CancellationToken cancel)
    {
        var days = await context
            .SignalDays.AsNoTracking()
            .Where(d => d.ServiceId == service && d.Day >= first && d.Day < last)
            .OrderBy(d => d.Day)
            .ToListAsync(cancel);
        return [.. days.Select(day => day.Sums(calendar))];
    }

    private static async Task<IReadOnlyList<SignalSums>> RawAsync(
        ReliabilityContext context, int service, Period period, CancellationToken cancel)
    {
        var (from, to) = (period.From, period.To);
        var rows = await context
            .SignalBuckets.AsNoTracking()
            .Where(b => b.ServiceId == service && b.Resource == "" && b.Time >= from && b.Time < to)
            .OrderBy(b => b.Time)
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(b => new SignalSums(
                b.Time,
                b.Requests,
                b.Errors,
                b.ImplicitErrors,
                b.Errors is null ? 0 : b.Requests ?? 0,
                b.ImplicitErrors is null ? 0 : b.Requests ?? 0,
                b.Requests is null ? 0 : b.BucketSeconds, LatencyHistogram.Stored(b.LatencyOk),
                LatencyHistogram.Stored(b.LatencyFailed))),
        ];
    }
}
