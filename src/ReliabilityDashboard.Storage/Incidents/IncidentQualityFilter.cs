using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>The rules of <see cref="IncidentQuality.Of"/> as SQL.</summary>
internal static class IncidentQualityFilter
{
    /// <summary>Incidents with any of the wanted findings; drills and what else is in no metric have no findings worth a look. None wanted:
    /// all incidents.</summary>
    public static IQueryable<IncidentEntity> Apply(IQueryable<IncidentEntity> incidents, QualityFindings wanted, DateTime now)
    {
        if (wanted == QualityFindings.None) return incidents;
        var detected = wanted.HasFlag(QualityFindings.DetectedBeforeStarted);
        var acknowledged = wanted.HasFlag(QualityFindings.AcknowledgedTooEarly);
        var mitigated = wanted.HasFlag(QualityFindings.MitigatedTooEarly);
        var resolved = wanted.HasFlag(QualityFindings.ResolvedTooEarly);
        var zero = wanted.HasFlag(QualityFindings.ZeroSpan);
        var reversed = wanted.HasFlag(QualityFindings.ReversedSpan);
        var openForLong = wanted.HasFlag(QualityFindings.OpenForLong);
        var wrongYear = wanted.HasFlag(QualityFindings.WrongYear);
        var unknownEnd = wanted.HasFlag(QualityFindings.ResolvedWithoutInstant);
        var inferred = wanted.HasFlag(QualityFindings.InferredStart);
        var longAgo = now - IncidentQuality.OpenForLong;
        // In seconds: a day added inside the database is a local day of its session, with 23 to 25 hours.
        var tooLong = IncidentQuality.TooLong.TotalSeconds;
        return incidents.Where(i =>
            i.Status != IncidentStatus.Cancelled
            && !i.Exercise
            && !i.MissingAtSource
            && (
                (detected && i.DetectedAt < i.StartedAt)
                || (acknowledged && (i.AcknowledgedAt < i.StartedAt || i.AcknowledgedAt < i.DetectedAt))
                || (mitigated && (i.MitigatedAt < i.StartedAt || i.MitigatedAt < i.DetectedAt || i.MitigatedAt < i.AcknowledgedAt))
                || (
                    resolved
                    && (
                        i.ResolvedAt < i.StartedAt
                        || i.ResolvedAt < i.DetectedAt
                        || i.ResolvedAt < i.AcknowledgedAt
                        || i.ResolvedAt < i.MitigatedAt
                    )
                )
                || (zero && i.ResolvedAt == (i.DetectedAt ?? i.StartedAt))
                || (reversed && i.ResolvedAt < (i.DetectedAt ?? i.StartedAt))
                || (
                    openForLong
                    && i.ResolvedAt == null
                    && (i.Status == IncidentStatus.Open || i.Status == IncidentStatus.Mitigated)
                    && i.StartedAt < longAgo
                )
                || (wrongYear && SqlTime.SecondsBetween(i.StartedAt, i.ResolvedAt) > tooLong)
                || (unknownEnd && i.ResolvedAt == null && i.Status == IncidentStatus.Resolved)
                || (inferred && i.StartedInferred)
            )
        );
    }
}
