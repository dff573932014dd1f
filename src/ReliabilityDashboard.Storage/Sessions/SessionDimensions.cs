using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Storage.Filters;

namespace ReliabilityDashboard.Storage.Sessions;

/// <summary>How sessions bear the dimensions of a filter: in the day rollups each a part of them, raw all.</summary>
internal static class SessionDimensions
{
    /// <summary>Of days by service, journey, segment and platform.</summary>
    public static SqlFilter<SessionDay> Days { get; } = new(
        new Dictionary<Dimension, Func<Wanted, Expression<Func<SessionDay, bool>>>>
        {
            [Dimension.Service] = wanted => day => wanted.Ids.Contains(day.ServiceId),
            [Dimension.Team] = wanted => day => wanted.Ids.Contains(day.ServiceId),
            [Dimension.Journey] = wanted => day => wanted.Ids.Contains(day.JourneyId),
            [Dimension.Segment] = wanted => day => wanted.Values.Contains(day.Segment),
            [Dimension.Platform] = wanted => day => wanted.Values.Contains(day.Platform),
        });

    /// <summary>Of days by service and release.</summary>
    public static SqlFilter<SessionReleaseDay> ReleaseDays { get; } = new(
        new Dictionary<Dimension, Func<Wanted, Expression<Func<SessionReleaseDay, bool>>>>
        {
            [Dimension.Service] = wanted => day => wanted.Ids.Contains(day.ServiceId),
            [Dimension.Team] = wanted => day => wanted.Ids.Contains(day.ServiceId),
            [Dimension.Release] = wanted => day => wanted.Values.Contains(day.Release),
        });

    /// <summary>Of the series that raw rows belong to.</summary>
    public static SqlFilter<SessionSeries> Series { get; } = new(
        new Dictionary<Dimension, Func<Wanted, Expression<Func<SessionSeries, bool>>>>
        {
            [Dimension.Service] = wanted => series => wanted.Ids.Contains(series.ServiceId),
            [Dimension.Team] = wanted => series => wanted.Ids.Contains(series.ServiceId),
            [Dimension.Journey] = wanted => series => wanted.Ids.Contains(series.JourneyId),
            [Dimension.Segment] = wanted => series => wanted.Values.Contains(series.Segment),
            [Dimension.Release] = wanted => series => wanted.Values.Contains(series.Release),
            [Dimension.Platform] = wanted => series => wanted.Values.Contains(series.Platform),
        });

    private static readonly Dictionary<Dimension, Expression<Func<SessionSeries, string>>> Texts = new()
    {
        [Dimension.Segment] = series => series.Segment,
        [Dimension.Release] = series => series.Release,
        [Dimension.Platform] = series => series.Platform,
    };

    /// <summary>The filter with the texts as they are spelled in what is stored, so that days are compared by value: a function over every
    /// day's rows would be called a million times for a year.</summary>
    public static async Task<ResolvedFilter> ResolveAsync(ReliabilityContext context, RecordFilter filter, CancellationToken cancel)
    {
        var wanted = (await ResolvedFilter.ReadAsync(context, filter, cancel)).Dimensions.ToArray();
        for (var i = 0; i < wanted.Length; i++)
            if (Texts.TryGetValue(wanted[i].Dimension, out var text))
                wanted[i] = wanted[i] with { Values = await SpelledAsync(context, text, wanted[i].Values, cancel) };
        return new(wanted);
    }

    private static async Task<List<string>> SpelledAsync(
        ReliabilityContext context, Expression<Func<SessionSeries, string>> text, List<string> keys, CancellationToken cancel)
    {
        var stored = await context.SessionSeries.AsNoTracking().Select(text).Distinct().ToListAsync(cancel);
        return stored.FindAll(spelled => keys.Contains(FilterText.Key(spelled)));
    }
}
