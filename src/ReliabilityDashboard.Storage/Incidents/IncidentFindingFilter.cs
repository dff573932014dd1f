using System.Linq.Expressions;
using ReliabilityDashboard.Domain.Findings;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>The rules of <see cref="IncidentFindings"/> as SQL.</summary>
internal static class IncidentFindingFilter
{
    private delegate Expression<Func<IncidentEntity, bool>> Condition(ReliabilityContext context, DateTime now);

    private static readonly Dictionary<FindingRule<Incident>, Condition> InSql = new()
    {
        [IncidentFindings.DetectedBeforeStarted] = (_, _) => i => i.DetectedAt < i.StartedAt,
        [IncidentFindings.AcknowledgedTooEarly] = (_, _) => i => i.AcknowledgedAt < i.StartedAt || i.AcknowledgedAt < i.DetectedAt,
        [IncidentFindings.MitigatedTooEarly] = (_, _) => i =>
            i.MitigatedAt < i.StartedAt || i.MitigatedAt < i.DetectedAt || i.MitigatedAt < i.AcknowledgedAt,
        [IncidentFindings.ResolvedTooEarly] = (_, _) => i =>
            i.ResolvedAt < i.StartedAt || i.ResolvedAt < i.DetectedAt || i.ResolvedAt < i.AcknowledgedAt || i.ResolvedAt < i.MitigatedAt,
        [IncidentFindings.ReversedSpan] = (_, _) => i => i.ResolvedAt < (i.DetectedAt ?? i.StartedAt),
        [IncidentFindings.ZeroSpan] = (_, _) => i => i.ResolvedAt == (i.DetectedAt ?? i.StartedAt),
        [IncidentFindings.OpenForLong] = (_, now) => OpenForLong(now),
        [IncidentFindings.WrongYear] = (_, _) => WrongYear(),
        [IncidentFindings.ResolvedWithoutInstant] = (_, _) => i => i.ResolvedAt == null && i.Status == IncidentStatus.Resolved,
        [IncidentFindings.StatusAgainstInstants] = (_, _) => i =>
            i.ResolvedAt != null && (i.StatusWord == IncidentStatus.Open || i.StatusWord == IncidentStatus.Mitigated),
        [IncidentFindings.UnknownOriginal] = UnknownOriginal,
        [IncidentFindings.MaintenancePosted] = (_, _) => i => i.MaintenancePosted,
        [IncidentFindings.Reopened] = (_, _) => i => i.Reopened,
        [IncidentFindings.InferredStart] = (_, _) => i => i.StartedInferred,
    };

    /// <summary>Incidents with any of the wanted findings; drills and what else is in no metric have no findings worth a look. None wanted:
    /// all incidents.</summary>
    public static IQueryable<IncidentEntity> Apply(
        ReliabilityContext context, IQueryable<IncidentEntity> incidents, IReadOnlyCollection<FindingRule<Incident>> wanted, DateTime now)
    {
        if (wanted.Count == 0) return incidents;
        return incidents
            .Where(i => i.Status != IncidentStatus.Cancelled && !i.Exercise && !i.MissingAtSource)
            .Where(wanted.Select(rule => InSql[rule](context, now)).Aggregate(Expressions.Or));
    }

    // As DuplicateCircles finds the one that is meant.
    private static Expression<Func<IncidentEntity, bool>> UnknownOriginal(ReliabilityContext context, DateTime now) => i =>
        i.DuplicateOf != null
        && i.DuplicateOf != ""
        && !context.Incidents.Any(o =>
            (o.Source == i.Source && o.ExternalId == i.DuplicateOf)
            || ((i.DuplicateBy == SetBy.Person || i.Source == IncidentCreation.Source) && o.Source + "/" + o.ExternalId == i.DuplicateOf));

    private static Expression<Func<IncidentEntity, bool>> OpenForLong(DateTime now)
    {
        var longAgo = now - IncidentFindings.LongOpen;
        return i =>
            i.ResolvedAt == null
            && (i.Status == IncidentStatus.Open || i.Status == IncidentStatus.Mitigated)
            && i.StartedAt < longAgo;
    }

    private static Expression<Func<IncidentEntity, bool>> WrongYear()
    {
        // In seconds: a day added inside the database is a local day of its session, with 23 to 25 hours.
        var tooLong = IncidentFindings.TooLong.TotalSeconds;
        return i => SqlTime.SecondsBetween(i.StartedAt, i.ResolvedAt) > tooLong;
    }
}
