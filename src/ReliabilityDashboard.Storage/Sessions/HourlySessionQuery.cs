using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Sessions;

/// <summary>Sessions of journeys by clock hour, from stored rows of an hour or less: what money is reckoned with where a journey has no
/// figure of its own.</summary>
[ReadFrom(DataParts.Sessions | DataParts.Journeys)]
public sealed class HourlySessionQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    private const int Hour = 3600;

    /// <summary>The hours that start inside a period, by journey; a journey without such rows is left out.</summary>
    public async Task<IReadOnlyDictionary<string, HourlySessions>> ReadAsync(
        IReadOnlyCollection<string> journeys, Period period, CancellationToken cancel)
    {
        var found = new Dictionary<string, HourlySessions>(StringComparer.OrdinalIgnoreCase);
        if (journeys.Count == 0 || period.Length <= TimeSpan.Zero) return found;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var keys = journeys.Select(NameKey.Of).Distinct().ToList();
        var (from, to) = (period.From, period.To);
        var known = await context
            .Journeys.AsNoTracking()
            .Where(j => keys.Contains(j.NameKey))
            .Select(j => new { j.Id, j.Name })
            .ToListAsync(cancel);
        foreach (var journey in known)
        {
            var series = await context
                .SessionSeries.AsNoTracking()
                .Where(s => s.JourneyId == journey.Id)
                .Select(s => s.Id)
                .ToListAsync(cancel);
            var sums = await context.SessionBuckets.AsNoTracking()
                .Where(b => series.Contains(b.SeriesId) && b.Time >= from && b.Time < to && b.BucketSeconds <= Hour && b.Total != null)
                .GroupBy(b => b.Time).Select(g => new { g.Key, Total = g.Sum(b => b.Total!.Value) }).ToListAsync(cancel);
            if (sums.Count > 0)
                found[journey.Name] = new(sums.GroupBy(s => HourOf(s.Key)).ToDictionary(g => g.Key, g => g.Sum(s => s.Total)));
        }
        return found;
    }

    private static DateTime HourOf(DateTime instant) => new(instant.Ticks - instant.Ticks % TimeSpan.TicksPerHour, DateTimeKind.Utc);
}
