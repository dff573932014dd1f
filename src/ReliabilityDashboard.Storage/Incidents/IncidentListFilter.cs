using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Filters;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>The rules of <see cref="StoredIncident.Matches"/> as SQL.</summary>
internal static class IncidentListFilter
{
    public static async Task<IQueryable<IncidentEntity>> ApplyAsync(
        ReliabilityContext context, IncidentListRequest request, CancellationToken cancel)
    {
        var incidents = Placed(context.Incidents.AsNoTracking(), request.Placing, request.Period);
        var filter = request.Filter;
        // Apart from each other: an incident without a service of its own may match the one by this and the other by that affected service.
        foreach (var part in new[] { RecordFilter.All with { Service = filter.Service }, RecordFilter.All with { Team = filter.Team } })
        {
            if ((await FilterIds.ResolveAsync(context, part, cancel)).Services is { } services)
                incidents = incidents.Where(i =>
                    i.ServiceId != null ? services.Contains(i.ServiceId.Value) : i.Services.Any(s => services.Contains(s.ServiceId))
                );
        }
        if ((await FilterIds.ResolveAsync(context, RecordFilter.All with { Journey = filter.Journey }, cancel)).Journeys is { } journeys)
            incidents = incidents.Where(i => i.JourneyId != null && journeys.Contains(i.JourneyId.Value));
        if (Words<IncidentCategory>(filter.Category) is { } categories)
            incidents = incidents.Where(i => categories.Contains(i.Category));
        if (Words<Trigger>(filter.Trigger) is { } triggers)
            incidents = incidents.Where(i => triggers.Contains(i.Trigger));
        if (Words<Severity>(filter.Severity) is { } severities)
            incidents = incidents.Where(i => severities.Contains(i.Severity));
        if (Lowered(filter.Segment) is { } segments)
            incidents = incidents.Where(i => segments.Contains(SqlText.Lower(i.Segment)));
        if (Lowered(filter.Source) is { } sources)
            incidents = incidents.Where(i => sources.Contains(SqlText.Lower(i.Source)));
        if (request.Status is { Count: > 0 } wanted)
        {
            var statuses = wanted.ToList();
            incidents = incidents.Where(i => statuses.Contains(i.Status));
        }
        return Searched(context, IncidentQualityFilter.Apply(incidents, request.Quality, request.Now), request.Search);
    }

    private static IQueryable<IncidentEntity> Placed(IQueryable<IncidentEntity> incidents, IncidentPlacing placing, Period? period)
    {
        if (period is null)
            return incidents;
        var (from, to) = (period.From, period.To);
        return placing switch
        {
            IncidentPlacing.Detected => incidents.Where(i => i.DetectedAt >= from && i.DetectedAt < to),
            IncidentPlacing.Mitigated => incidents.Where(i => i.MitigatedAt >= from && i.MitigatedAt < to),
            IncidentPlacing.Resolved => incidents.Where(i => i.ResolvedAt >= from && i.ResolvedAt < to),
            _ => incidents.Where(i => i.StartedAt >= from && i.StartedAt < to),
        };
    }

    private static IQueryable<IncidentEntity> Searched(ReliabilityContext context, IQueryable<IncidentEntity> incidents, string? search)
    {
        foreach (var word in (search ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct())
        {
            incidents = incidents.Where(i =>
                SqlText.Lower(i.Title).Contains(word)
                || SqlText.Lower(i.Description).Contains(word)
                || SqlText.Lower(i.ExternalId).Contains(word)
                || context.Services.Any(s => s.NameKey.Contains(word) && (s.Id == i.ServiceId || i.Services.Any(a => a.ServiceId == s.Id)))
            );
        }
        return incidents;
    }

    /// <summary>The words of an enumeration, null for "unknown", a word that is none left out; null where nothing is asked for.</summary>
    private static List<T?>? Words<T>(ValueList<string> words)
        where T : struct, Enum
    {
        if (words.Count == 0)
            return null;
        List<T?> known =
        [
            .. Enum.GetValues<T>()
                .Where(value => words.Contains(value.ToString(), StringComparer.OrdinalIgnoreCase))
                .Select(value => (T?)value),
        ];
        if (words.Contains(StoredIncident.Unknown, StringComparer.OrdinalIgnoreCase))
            known.Add(null);
        return known;
    }

    private static List<string>? Lowered(ValueList<string> words) =>
        words.Count == 0 ? null : [.. words.Select(word => word.ToLowerInvariant())];
}
