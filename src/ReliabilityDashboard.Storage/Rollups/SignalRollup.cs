using System.Data.Common;
using ReliabilityDashboard.Domain.Signals;
using ReliabilityDashboard.Domain.Statistics;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.Rollups;

/// <summary>Keeps the day rollups of golden signals equal to the raw rows: a touched day is summed anew, since merged histograms cannot be taken apart.</summary>
internal sealed class SignalRollup(ReportingDays days)
{
    private readonly HashSet<(int Service, string Resource, DateOnly Day)> touched = [];

    /// <summary>Notes that a raw row came or changed.</summary>
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
        foreach (var (service, resource, day) in touched.Order())
        {
            var (from, to) = days.Bounds(day);
            (read[0], read[1], read[2], read[3]) = (service, resource, from, to);
            var sum = Sum(read);
            if (resource.Length == 0)
            {
                (signals[0], signals[1], signals[2], signals[3], signals[4]) = (Text(day), service, sum.Requests, sum.Errors, sum.Implicit);
                (signals[5], signals[6], signals[7]) = (sum.RequestSeconds, sum.Ok?.ToString(), sum.Failed?.ToString());
                signals.Execute();
            }
            if (Quantile.Of(sum.Utilisation, 0.95) is not { } p95) continue;
            (utilisation[0], utilisation[1], utilisation[2]) = (Text(day), service, resource);
            (utilisation[3], utilisation[4], utilisation[5]) = (sum.Utilisation.Count, p95, sum.Utilisation.Max());
            utilisation.Execute();
        }
        touched.Clear();
    }

    private sealed class DaySum
    {
        public long? Requests, Errors, Implicit;
        public long RequestSeconds;
        public LatencyHistogram? Ok, Failed;
        public readonly List<double> Utilisation = [];
    }

    private static DaySum Sum(Statement read)
    {
        var sum = new DaySum();
        using var row = read.Read();
        while (row.Read())
        {
            if (!row.IsDBNull(1)) sum.RequestSeconds += row.GetInt64(0);
            sum.Requests = Add(sum.Requests, row, 1);
            sum.Errors = Add(sum.Errors, row, 2);
            sum.Implicit = Add(sum.Implicit, row, 3);
            sum.Ok = Merge(sum.Ok, row, 4);
            sum.Failed = Merge(sum.Failed, row, 5);
            if (!row.IsDBNull(6)) sum.Utilisation.Add(row.GetDouble(6));
        }
        return sum;
    }

    private static long? Add(long? sum, DbDataReader row, int column) => row.IsDBNull(column) ? sum : (sum is { } before ? before : 0) + row.GetInt64(column);

    private static LatencyHistogram? Merge(LatencyHistogram? sum, DbDataReader row, int column)
    {
        if (row.IsDBNull(column)) return sum;
        var histogram = LatencyHistogram.Parse(row.GetString(column), out _);
        return sum is null ? histogram : histogram is null ? sum : sum.Merge(histogram);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
