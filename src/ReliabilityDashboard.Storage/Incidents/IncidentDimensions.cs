using System.Linq.Expressions;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Filters;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>How incidents bear the dimensions of a filter: each in memory and as SQL, side by side.</summary>
public static class IncidentDimensions
{
    // A service, and a team by its services: the incident's own; where it names none, any affected one.
    private static readonly Borne ByService = new(
        one => one.Incident.Service is { } own ? [own] : one.Incident.AffectedServices ?? [],
        (_, wanted) => row =>
            row.ServiceId != null ? wanted.Ids.Contains(row.ServiceId.Value) : row.Services.Any(s => wanted.Ids.Contains(s.ServiceId)));

    private static readonly Dictionary<Dimension, Borne> Table = new()
    {
        [Dimension.Service] = ByService,
        [Dimension.Team] = ByService,
        [Dimension.Category] = new(
            one => [Word(one.Incident.Category)],
            (_, wanted) =>
            {
                var words = wanted.Words<IncidentCategory>();
                return row => words.Contains(row.Category);
            }),
        [Dimension.Trigger] = new(one => [Word(one.Incident.Trigger)], ByTrigger),
        [Dimension.Severity] = new(
            one => [Word(one.Incident.Severity)],
            (_, wanted) =>
            {
                var words = wanted.Words<Severity>();
                return row => words.Contains(row.Severity);
            }),
        [Dimension.Journey] = new(
            one => [one.Incident.Journey], (_, wanted) => row => row.JourneyId != null && wanted.Ids.Contains(row.JourneyId.Value)),
        [Dimension.Segment] = new(one => [one.Incident.Segment], (_, wanted) => row => wanted.Values.Contains(SqlText.Lower(row.Segment))),
        [Dimension.Source] = new(one => [one.Incident.Source], (_, wanted) => row => wanted.Values.Contains(SqlText.Lower(row.Source))),
    };

    /// <summary>Of incidents that are read.</summary>
    public static MemoryFilter<StoredIncident> InMemory { get; } = new(Table.ToDictionary(one => one.Key, one => one.Value.Values));

    /// <summary>Of the table of incidents.</summary>
    internal static SqlFilter<IncidentEntity> InSql(ReliabilityContext context) =>
        new(
            Table.ToDictionary(
                one => one.Key, one => (Func<Wanted, Expression<Func<IncidentEntity, bool>>>)(w => one.Value.Condition(context, w)))
        );

    // What source or person said; where neither did, the kind of the change that they named.
    private static Expression<Func<IncidentEntity, bool>> ByTrigger(ReliabilityContext context, Wanted wanted)
    {
        var words = wanted.Words<Trigger>();
        var all = Enum.GetValues<ChangeKind>();
        ChangeKind[] kinds = [.. all.Where(kind => words.Contains(kind.AsTrigger()))];
        Expression<Func<IncidentEntity, bool>> said = row => row.Trigger != null && words.Contains(row.Trigger);
        var told = Expressions.And(row => row.Trigger == null, ChangeLinks.InSql(context.Changes, kinds));
        if (!words.Contains(null)) return Expressions.Or(said, told);
        var unknown = Expressions.And(row => row.Trigger == null, Expressions.Not(ChangeLinks.InSql(context.Changes, all)));
        return Expressions.Or(Expressions.Or(said, told), unknown);
    }

    private static string Word<T>(T? word) where T : struct, Enum => word?.ToString() ?? Dimension.Unknown;

    private sealed record Borne(
        Func<StoredIncident, IEnumerable<string?>> Values,
        Func<ReliabilityContext, Wanted, Expression<Func<IncidentEntity, bool>>> Condition
    );
}
