using System.Globalization;
using ReliabilityDashboard.Domain.Findings;
using ReliabilityDashboard.Domain.Incidents.Fields;

namespace ReliabilityDashboard.Domain.Incidents;

/// <summary>What may be odd about the data of an incident.</summary>
public static class IncidentFindings
{
    /// <summary>Open for longer than this is odd.</summary>
    public static readonly TimeSpan LongOpen = TimeSpan.FromDays(30);

    /// <summary>From start to resolution more than this is odd.</summary>
    public static readonly TimeSpan TooLong = TimeSpan.FromDays(60);

    /// <summary>Detection lies before the start.</summary>
    public static readonly FindingRule<Incident> DetectedBeforeStarted = new(
        "detected-before-started", IncidentField.DetectedAt.Name, (one, _) => one.DetectedAt < one.StartedAt,
        "Detected before it started.") { Title = "Detected before start" };

    /// <summary>Acknowledgement lies before what comes before it.</summary>
    public static readonly FindingRule<Incident> AcknowledgedTooEarly = new(
        "acknowledged-too-early", IncidentField.AcknowledgedAt.Name,
        (one, _) => IsBefore(one.AcknowledgedAt, one.StartedAt, one.DetectedAt), "Acknowledged before it was detected.")
    { Title = "Acknowledged too early" };

    /// <summary>Mitigation lies before what comes before it.</summary>
    public static readonly FindingRule<Incident> MitigatedTooEarly = new(
        "mitigated-too-early", IncidentField.MitigatedAt.Name,
        (one, _) => IsBefore(one.MitigatedAt, one.StartedAt, one.DetectedAt, one.AcknowledgedAt), "Mitigated before an earlier step.")
    { Title = "Mitigated too early" };

    /// <summary>Resolution lies before what comes before it.</summary>
    public static readonly FindingRule<Incident> ResolvedTooEarly = new(
        "resolved-too-early", IncidentField.ResolvedAt.Name,
        (one, _) => IsBefore(one.ResolvedAt, one.StartedAt, one.DetectedAt, one.AcknowledgedAt, one.MitigatedAt),
        "Resolved before an earlier step.") { Title = "Resolved too early" };

    /// <summary>Resolved before it was noticed (where that is unknown: before it started).</summary>
    public static readonly FindingRule<Incident> ReversedSpan = new(
        "reversed-span", IncidentField.ResolvedAt.Name, (one, _) => one.ResolvedAt < (one.DetectedAt ?? one.StartedAt),
        "Resolved before it was noticed: left out of time to recovery.") { Title = "Resolved before noticed" };

    /// <summary>Recovery took exactly no time.</summary>
    public static readonly FindingRule<Incident> ZeroSpan = new(
        "zero-span", IncidentField.ResolvedAt.Name, (one, _) => one.ResolvedAt == (one.DetectedAt ?? one.StartedAt),
        "Recovered in no time: back-filled at the source, left out of time to recovery.") { Title = "Recovered in no time" };

    /// <summary>Open for more than 30 days.</summary>
    public static readonly FindingRule<Incident> OpenForLong = new(
        "open-for-long", IncidentField.ResolvedAt.Name,
        (one, now) => one.ResolvedAt is null && one.IsOpen && now - one.StartedAt > LongOpen, "Open for more than 30 days.")
    { Title = "Open for over 30 days" };

    /// <summary>Resolved more than 60 days after the start.</summary>
    public static readonly FindingRule<Incident> WrongYear = new(
        "wrong-year", IncidentField.ResolvedAt.Name, (one, _) => one.ResolvedAt - one.StartedAt > TooLong,
        "Resolved more than 60 days after the start: wrong year?") { Title = "Over 60 days: wrong year?" };

    /// <summary>Resolved by word, the instant is unknown.</summary>
    public static readonly FindingRule<Incident> ResolvedWithoutInstant = new(
        "resolved-without-instant", IncidentField.ResolvedAt.Name,
        (one, _) => one.ResolvedAt is null && one.Status == IncidentStatus.Resolved, "Resolved, but nobody said when: in no duration.")
    { Title = "Resolved, unknown when" };

    /// <summary>The word says that it goes on, the instants that it is over; these win.</summary>
    public static readonly FindingRule<Incident> StatusAgainstInstants = new(
        "status-against-instants", IncidentField.Status.Name,
        (one, _) => one is { ResolvedAt: not null, StatusWord: IncidentStatus.Open or IncidentStatus.Mitigated },
        one => $"Its status says {IncidentField.Status.WordOf(one.StatusWord!.Value)}, but it has a resolution: it counts as resolved.")
    { Title = "Status against resolution" };

    /// <summary>The start is only the moment it was noticed: how some sources know things, and no fault of a record.</summary>
    public static readonly FindingRule<Incident> InferredStart = new(
        "inferred-start", IncidentField.StartedAt.Name, (one, _) => one.StartedInferred,
        "The start is only when it was noticed: no time to detection.") { Title = "Start inferred", IsOdd = false };

    /// <summary>A duplicate of one that is not stored: it counts.</summary>
    public static readonly FindingRule<Incident> UnknownOriginal = new(
        "unknown-original", IncidentField.DuplicateOf.Name, (one, _) => one.OriginalUnknown,
        "Said to be a duplicate of an incident that is not stored, so it counts.") { Title = "Duplicate of an unknown one" };

    /// <summary>Maintenance that its source posted as an incident.</summary>
    public static readonly FindingRule<Incident> MaintenancePosted = new(
        "maintenance-posted", IncidentField.Status.Name,
        (one, _) => one is { MaintenancePosted: true, Status: not IncidentStatus.Cancelled },
        "Maintenance posted as an incident: a part of the page was under maintenance.") { Title = "Maintenance posted as an incident" };

    /// <summary>Resolved, and opened again: how it went, and no fault of a record.</summary>
    public static readonly FindingRule<Incident> Reopened = new(
        "reopened", IncidentField.ResolvedAt.Name, (one, _) => one.Reopened.Count > 0,
        "Resolved and opened again: the time in which it was resolved is taken out of its durations.")
    { Title = "Reopened", IsOdd = false };

    /// <summary>The rules.</summary>
    public static FindingRules<Incident> Rules { get; } = new(
        "incident", one => one.Id.ToString(CultureInfo.InvariantCulture), DetectedBeforeStarted, AcknowledgedTooEarly, MitigatedTooEarly,
        ResolvedTooEarly, ReversedSpan, ZeroSpan, OpenForLong, WrongYear, ResolvedWithoutInstant,
        StatusAgainstInstants, UnknownOriginal, MaintenancePosted, InferredStart, Reopened);

    private static bool IsBefore(DateTime? instant, params ReadOnlySpan<DateTime?> earlier)
    {
        foreach (var one in earlier)
            if (instant < one) return true;
        return false;
    }
}
