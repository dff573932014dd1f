using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Rollups;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>Takes a source's golden signals out. The days they lay in are summed anew in the same transaction.</summary>
internal static class SignalRemoval
{
    private const int BatchSize = 1_000;

    /// <summary>The services and resources that have rows of the source.</summary>
    public static async Task<List<(int Service, string Resource)>> SeriesAsync(
        ReliabilityContext context, string source, CancellationToken cancel) =>
        (
            await context
                .SignalBuckets.Where(b => b.Source == source)
                .Select(b => new { b.ServiceId, b.Resource })
                .Distinct()
                .ToListAsync(cancel)
        ).ConvertAll(b => (b.ServiceId, b.Resource));

    /// <summary>Takes out one batch inside the open transaction; false where none was left.</summary>
    public static async Task<bool> BatchAsync(
        ReliabilityContext context, string source, int service, string resource, ReportingDays days, CancellationToken cancel)
    {
        var of = context.SignalBuckets.Where(b => b.ServiceId == service && b.Resource == resource && b.Source == source);
        var times = await of.OrderBy(b => b.Time).Select(b => b.Time).Take(BatchSize + 1).ToListAsync(cancel);
        if (times.Count == 0) return false;
        if (times.Count > BatchSize)
        {
            var cut = times[^1];
            times.RemoveAll(time => time == cut);
            of = of.Where(b => b.Time < cut);
        }
        await of.ExecuteDeleteAsync(cancel);

        var rollup = new SignalRollup(days);
        foreach (var time in times) rollup.Touch(service, resource, time);
        rollup.Flush(context);
        return true;
    }
}
