using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>Orders incidents; unknown values last, then the newest first, so that pages never overlap.</summary>
internal static class IncidentListOrder
{
    public static IQueryable<IncidentEntity> Apply(
        ReliabilityContext context, IQueryable<IncidentEntity> incidents, IncidentSort sort, bool ascending)
    {
        var ordered = sort switch
        {
            IncidentSort.Title => By(incidents, i => SqlText.Lower(i.Title), ascending),
            IncidentSort.Severity => By(incidents.OrderBy(i => i.Severity == null), i => i.Severity, ascending),
            IncidentSort.Category => By(incidents.OrderBy(i => i.Category == null), i => i.Category, ascending),
            IncidentSort.Trigger => By(incidents.OrderBy(i => i.Trigger == null), i => i.Trigger, ascending),
            IncidentSort.Service => By(
                incidents.OrderBy(i => i.ServiceId == null),
                i => context.Services.Where(s => s.Id == i.ServiceId).Select(s => s.NameKey).FirstOrDefault(), ascending),
            IncidentSort.Duration => By(
                incidents.OrderBy(i => i.ResolvedAt == null), i => SqlTime.SecondsBetween(i.StartedAt, i.ResolvedAt), ascending),
            IncidentSort.Share => By(
                incidents.OrderBy(i => i.AffectedUsers == null || (i.AffectedUsers > 0 && (i.ActiveUsers == null || i.ActiveUsers == 0))),
                i => i.AffectedUsers == 0 ? 0 : (double)i.AffectedUsers! / (double)i.ActiveUsers!, ascending),
            _ => By(incidents, i => i.StartedAt, ascending),
        };
        return ordered.ThenByDescending(i => i.StartedAt).ThenByDescending(i => i.Id);
    }

    private static IOrderedQueryable<IncidentEntity> By<T>(
        IQueryable<IncidentEntity> incidents, System.Linq.Expressions.Expression<Func<IncidentEntity, T>> key,
        bool ascending) => ascending ? incidents.OrderBy(key) : incidents.OrderByDescending(key);

    private static IOrderedQueryable<IncidentEntity> By<T>(
        IOrderedQueryable<IncidentEntity> incidents, System.Linq.Expressions.Expression<Func<IncidentEntity, T>> key,
        bool ascending) => ascending ? incidents.ThenBy(key) : incidents.ThenByDescending(key);
}
