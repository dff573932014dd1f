using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Retention;
using ReliabilityDashboard.Storage.Rollups;

namespace ReliabilityDashboard.Storage.Services;

/// <summary>Moves everything stored under one service to another: an alias was declared for a name that records had used.</summary>
public static class ServiceMerge
{
    // Where both have the same key the target's row stays: what was declared wins over what was only named.
    private static readonly string[] Moves =
    [
        "UPDATE incidents SET service_id = {1} WHERE service_id = {0}",
        "UPDATE changes SET service_id = {1} WHERE service_id = {0}",
        "UPDATE crashes SET service_id = {1} WHERE service_id = {0}",
        "UPDATE incident_services SET service_id = {1} WHERE service_id = {0} "
            + "AND NOT EXISTS (SELECT 1 FROM incident_services o "
            + "WHERE o.incident_id = incident_services.incident_id AND o.service_id = {1})",
        "UPDATE journey_services SET service_id = {1} WHERE service_id = {0} "
            + "AND NOT EXISTS (SELECT 1 FROM journey_services o "
            + "WHERE o.journey_id = journey_services.journey_id AND o.service_id = {1})",
        "UPDATE dependencies SET caller_id = {1} WHERE caller_id = {0} "
            + "AND NOT EXISTS (SELECT 1 FROM dependencies o WHERE o.caller_id = {1} AND o.callee_id = dependencies.callee_id "
            + "AND o.origin = dependencies.origin AND o.observed_at = dependencies.observed_at)",
        "UPDATE dependencies SET callee_id = {1} WHERE callee_id = {0} "
            + "AND NOT EXISTS (SELECT 1 FROM dependencies o WHERE o.callee_id = {1} AND o.caller_id = dependencies.caller_id "
            + "AND o.origin = dependencies.origin AND o.observed_at = dependencies.observed_at)",
        "UPDATE call_statements SET caller_id = {1} WHERE caller_id = {0}",
        "UPDATE call_statements SET callee_id = {1} WHERE callee_id = {0}",
        "UPDATE session_series SET service_id = {1} WHERE service_id = {0} "
            + "AND NOT EXISTS (SELECT 1 FROM session_series o WHERE o.service_id = {1} "
            + "AND o.journey_id = session_series.journey_id AND o.release = session_series.release "
            + "AND o.platform = session_series.platform AND o.segment = session_series.segment)",
        "UPDATE signal_buckets SET service_id = {1} WHERE service_id = {0} "
            + "AND NOT EXISTS (SELECT 1 FROM signal_buckets o WHERE o.service_id = {1} "
            + "AND o.resource = signal_buckets.resource AND o.time = signal_buckets.time "
            + "AND o.bucket_seconds = signal_buckets.bucket_seconds)",
        """
            UPDATE session_buckets SET series_id = (
                SELECT o.id FROM session_series s
                    JOIN session_series o ON o.service_id = {1} AND o.journey_id = s.journey_id AND o.release = s.release
                    AND o.platform = s.platform AND o.segment = s.segment
                WHERE s.id = session_buckets.series_id)
            WHERE series_id IN (SELECT id FROM session_series WHERE service_id = {0}) AND NOT EXISTS (
                SELECT 1 FROM session_series s JOIN session_series o ON o.service_id = {1} AND o.journey_id = s.journey_id
                    AND o.release = s.release AND o.platform = s.platform AND o.segment = s.segment
                JOIN session_buckets b ON b.series_id = o.id AND b.time = session_buckets.time
                    AND b.bucket_seconds = session_buckets.bucket_seconds
                WHERE s.id = session_buckets.series_id)
        """,
        "DELETE FROM incident_services WHERE service_id = {0}",
        "DELETE FROM journey_services WHERE service_id = {0}",
        "DELETE FROM dependencies WHERE caller_id = {0} OR callee_id = {0}",
        "DELETE FROM session_buckets WHERE series_id IN (SELECT id FROM session_series WHERE service_id = {0})",
        "DELETE FROM session_series WHERE service_id = {0}",
        "DELETE FROM signal_buckets WHERE service_id = {0}",
        "DELETE FROM session_days WHERE service_id = {0}",
        "DELETE FROM session_release_days WHERE service_id = {0}",
        "DELETE FROM signal_days WHERE service_id = {0}",
        "DELETE FROM utilisation_days WHERE service_id = {0}",
    ];

    /// <summary>Moves all rows and removes the emptied service; both are tracked by the context and the transaction is open.</summary>
    public static async Task MoveAsync(
        ReliabilityContext context, ServiceEntity from, ServiceEntity to, ReportingDays days, CancellationToken cancel)
    {
        await context.SaveChangesAsync(cancel);
        if (await RawEdge.ReadAsync(context, cancel) is { } edge) await SealedMove.RunAsync(context, from.Id, to.Id, edge, cancel);
        foreach (var move in Moves) await context.Database.ExecuteSqlRawAsync(move, [from.Id, to.Id], cancel);
        context.Services.Remove(from);
        await context.SaveChangesAsync(cancel);
        await RollupRebuild.RunAsync(context, [to.Id], days, cancel);
    }
}
