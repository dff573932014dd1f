using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Records;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

/// <summary>Incidents written short: instants as text, minutes where only lengths matter.</summary>
internal static class Make
{
    private static long ids;

    public static readonly Period Year2026 = Utc.Between("2026-01-01", "2027-01-01");

    public static Incident Incident(string started, string? detected = null, string? resolved = null, long group = 1) =>
        new()
        {
            Id = Interlocked.Increment(ref ids),
            Source = "files",
            ExternalId = "x",
            Title = "t",
            GroupId = group,
            StartedAt = Utc.At(started),
            DetectedAt = detected is null ? null : Utc.At(detected),
            ResolvedAt = resolved is null ? null : Utc.At(resolved),
            Status = resolved is null ? IncidentStatus.Open : IncidentStatus.Resolved,
        };

    /// <summary>Detected at the start of the given day and resolved after so many minutes.</summary>
    public static Incident Recovered(double minutes, string day = "2026-03-02", long group = 1)
    {
        var start = Utc.At(day);
        return Incident(day, day, null, group) with { Status = IncidentStatus.Resolved, ResolvedAt = start.AddMinutes(minutes) };
    }

    /// <summary>What metrics are given: these incidents alone, the usual bounds, no service known.</summary>
    public static IncidentRecords Records(DateTime now, params IReadOnlyList<Incident> incidents) =>
        new()
        {
            Calendar = ReportingCalendar.Utc,
            Now = now,
            FirstStored = incidents.Count == 0 ? null : incidents.Min(incident => incident.StartedAt),
            Incidents = incidents,
            Repeats = RepeatHistory.Of(incidents, null, TimeSpan.FromDays(180)),
            Services = new ServiceCatalogue([]),
            Blast = BlastThresholds.Default,
        };
}
