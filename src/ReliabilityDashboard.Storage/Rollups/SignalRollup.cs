using System.Data.Common;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.Rollups;

/// <summary>Keeps the day rollups of golden signals equal to the raw rows: a touched day is summed anew, since merged histograms cannot be taken apart.</summary>
internal sealed class SignalRollup(ReportingDays days)
{
    private readonly HashSet<(int Service, string Resource, DateOnly Day)> touched = [];

    /// <summary>Notes that a raw row came, changed or went.</summary>
    public void Touch(int serviceId, string resource, DateTime time) => touched.Add((serviceId, resource, days.Of(time)));

    /// <summary>Sums up the touched days and forgets them.</summary>
    public void Flush(DbConnection connection, DbTransaction transaction)
    {
        if (touched.Count == 0) return;
        using var read = new Statement(connection, transaction,
            "SELECT bucket_seconds, requests, errors, implicit_errors, latency_ok, latency_failed, utilisation FROM signal_buckets WHERE service_id = @p0 AND resource = @p1 AND time >= @p2 AND time < @p3", 4);
        using var signals = new Statement(connection, transaction, """
            INSERT INTO signal_days (day, service_id, requests, errors, implicit_errors, request_seconds, latency_ok, latency_failed) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)
            ON CONFLICT (service_id, day) DO UPDATE SET requests = excluded.requests, errors = excluded.errors, implicit_errors = excluded.implicit_errors,
                request_seconds = excluded.request_seconds, latency_ok = excluded.latency_ok, latency_failed = excluded.latency_failed
            """, 8);
        using var utilisation = new Statement(connection, transaction, """
            INSERT INTO utilisation_days (day, service_id, resource, n, p95, max) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)
            ON CONFLICT (service_id, resource, day) DO UPDATE SET n = excluded.n, p95 = excluded.p95, max = excluded.max
            """, 6);
        using var noSignals = new Statement(connection, transaction, "DELETE FROM signal_days WHERE day = @p0 AND service_id = @p1", 2);
        using var noUtilisation = new Statement(connection, transaction, "DELETE FROM utilisation_days WHERE day = @p0 AND service_id = @p1 AND resource = @p2", 3);
        foreach (var (service, resource, day) in touched.Order())
        {
            var (from, to) = days.Bounds(day);
            (read[0], read[1], read[2], read[3]) = (service, resource, from, to);
            var sum = Sum(read);
            if (resource.Length == 0 && sum.Any)
            {
                (signals[0], signals[1], signals[2], signals[3], signals[4]) = (day, service, sum.Requests, sum.Errors, sum.ImplicitErrors);
                (signals[5], signals[6], signals[7]) = (sum.RequestSeconds, sum.LatencyOk, sum.LatencyFailed);
                signals.Execute();
            }
            else if (resource.Length == 0) Drop(noSignals, day, service);
            if (sum.N > 0)
            {
                (utilisation[0], utilisation[1], utilisation[2]) = (day, service, resource);
                (utilisation[3], utilisation[4], utilisation[5]) = (sum.N, sum.P95, sum.Max);
                utilisation.Execute();
            }
            else
            {
                // The last value was cleared or removed.
                noUtilisation[2] = resource;
                Drop(noUtilisation, day, service);
            }
        }
        touched.Clear();
    }

    private static void Drop(Statement statement, DateOnly day, int service)
    {
        (statement[0], statement[1]) = (day, service);
        statement.Execute();
    }

    private static SignalDaySum.Closed Sum(Statement read)
    {
        var sum = new SignalDaySum();
        using var row = read.Read();
        while (row.Read())
            sum.Add(row.GetInt32(0), Whole(row, 1), Whole(row, 2), Whole(row, 3), row.IsDBNull(4) ? null : row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5), row.IsDBNull(6) ? null : row.GetDouble(6));
        return sum.Close();
    }

    private static long? Whole(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
