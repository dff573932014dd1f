using System.Globalization;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Incidents;

namespace TestDatabases;

/// <summary>Records as they are stored, written short.</summary>
public static class SomeRecords
{
    private static int incidents;

    /// <summary>A failure mode; its id is the database's once it is saved.</summary>
    public static FailureModeEntity Mode(string title, DateTime createdAt) =>
        new()
        {
            Key = title,
            Rule = GroupRule.Title,
            Title = title,
            CreatedAt = createdAt,
        };

    /// <summary>An incident of a stored mode that lasted an hour; 1 000 users were active.</summary>
    public static IncidentEntity Incident(
        FailureModeEntity mode, DateTime startedAt, int? journey = null, long? affected = null, Severity? severity = Severity.Sev2) =>
        new()
        {
            Source = "test",
            ExternalId = string.Create(CultureInfo.InvariantCulture, $"i{Interlocked.Increment(ref incidents)}"),
            Title = mode.Title,
            StartedAt = startedAt,
            DetectedAt = startedAt.AddMinutes(5),
            ResolvedAt = startedAt.AddHours(1),
            Status = IncidentStatus.Resolved,
            FailureModeId = mode.Id,
            GroupRule = GroupRule.Title,
            Severity = severity,
            JourneyId = journey,
            Category = IncidentCategory.Integration,
            AffectedUsers = affected,
            ActiveUsers = affected is null ? null : 1_000,
            UpdatedAt = startedAt,
        };
}
