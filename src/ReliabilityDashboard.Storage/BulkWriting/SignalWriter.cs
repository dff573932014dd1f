using System.Data.Common;
using ReliabilityDashboard.Domain.Signals;
using ReliabilityDashboard.Storage.Rollups;

namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>Writes golden signals and their day rollups inside the caller's transaction.</summary>
/// <remarks>One instance serves one run; <see cref="Open"/> is called anew for each transaction.</remarks>
public sealed class SignalWriter(ReportingDays days, string source)
{
    // Of kind UTC, which PostgreSQL insists on.
    private static readonly DateTime Latest = DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);

    private readonly string source = source;
    private readonly Dictionary<(int Service, string Resource), DateTime> ends = [];
    private readonly SignalRollup rollup = new(days);

    /// <summary>Forgets what was read of stored rows: somebody else has written since.</summary>
    public void Forget() => ends.Clear();

    public Batch Open(DbConnection connection, DbTransaction transaction) => new(this, connection, transaction);

    /// <summary>The statements of one transaction.</summary>
    public sealed class Batch : IDisposable
    {
        private readonly SignalWriter writer;
        private readonly DbConnection connection;
        private readonly DbTransaction transaction;
        private readonly Statement insert, update, byKey, before;

        internal Batch(SignalWriter writer, DbConnection connection, DbTransaction transaction)
        {
            (this.writer, this.connection, this.transaction) = (writer, connection, transaction);
            Statement Prepare(int parameters, string sql) => new(connection, transaction, sql, parameters);
            insert = Prepare(11, "INSERT INTO signal_buckets (service_id, resource, time, bucket_seconds, requests, errors, implicit_errors, latency_ok, latency_failed, utilisation, source) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10)");
            update = Prepare(11, "UPDATE signal_buckets SET requests = @p4, errors = @p5, implicit_errors = @p6, latency_ok = @p7, latency_failed = @p8, utilisation = @p9, source = @p10 WHERE service_id = @p0 AND resource = @p1 AND time = @p2 AND bucket_seconds = @p3");
            byKey = Prepare(4, "SELECT requests, errors, implicit_errors, latency_ok, latency_failed, utilisation FROM signal_buckets WHERE service_id = @p0 AND resource = @p1 AND time = @p2 AND bucket_seconds = @p3");
            before = Prepare(3, "SELECT time, bucket_seconds FROM signal_buckets WHERE service_id = @p0 AND resource = @p1 AND time < @p2 ORDER BY time DESC LIMIT 1");
        }

        /// <summary>Stores one record over what is there, in one row or two; refused whole where either would overlap.</summary>
        public WriteOutcome Write(SignalPatch patch)
        {
            var outcome = WriteOutcome.Unchanged;
            var rows = patch.Rows().Select(row => (Row: row, Stored: Stored(row))).ToList();
            foreach (var (row, stored) in rows)
                if (stored is null && Overlapped(row) is { } seconds) return WriteOutcome.Rejected("time", $"overlaps a bucket of {seconds} s");
            foreach (var (row, stored) in rows)
            {
                var merged = row.Over(stored ?? SignalFigures.None);
                if (merged == stored) continue;
                Store(stored is null ? insert : update, row, merged);
                writer.rollup.Touch(row.ServiceId, row.Resource, row.Time);
                // A new row beside an updated one: something new came.
                if (stored is null) outcome = WriteOutcome.Inserted;
                else if (outcome.Kind == WriteKind.Unchanged) outcome = WriteOutcome.Updated;
            }
            return outcome;
        }

        /// <summary>Brings the rollups up to the rows written; call before the commit.</summary>
        public void Flush() => writer.rollup.Flush(connection, transaction);

        private void Store(Statement statement, SignalPatch row, SignalFigures figures)
        {
            (statement[0], statement[1], statement[2], statement[3]) = (row.ServiceId, row.Resource, row.Time, row.BucketSeconds);
            (statement[4], statement[5], statement[6]) = (figures.Requests, figures.Errors, figures.ImplicitErrors);
            (statement[7], statement[8], statement[9], statement[10]) = (figures.LatencyOk?.ToString(), figures.LatencyFailed?.ToString(), figures.Utilisation, writer.source);
            statement.Execute();
            var ends = row.Time.AddSeconds(row.BucketSeconds);
            if (!writer.ends.TryGetValue((row.ServiceId, row.Resource), out var known) || ends > known) writer.ends[(row.ServiceId, row.Resource)] = ends;
        }

        private SignalFigures? Stored(SignalPatch row)
        {
            if (row.Time >= End(row)) return null;
            (byKey[0], byKey[1], byKey[2], byKey[3]) = (row.ServiceId, row.Resource, row.Time, row.BucketSeconds);
            using var found = byKey.Read();
            if (!found.Read()) return null;
            long? At(int column) => found.IsDBNull(column) ? null : found.GetInt64(column);
            LatencyHistogram? Histogram(int column) => found.IsDBNull(column) ? null : LatencyHistogram.Parse(found.GetString(column), out _);
            return new(At(0), At(1), At(2), Histogram(3), Histogram(4), found.IsDBNull(5) ? null : found.GetDouble(5));
        }

        private int? Overlapped(SignalPatch row)
        {
            if (row.Time >= End(row)) return null;
            (before[0], before[1], before[2]) = (row.ServiceId, row.Resource, row.Time.AddSeconds(row.BucketSeconds));
            using var found = before.Read();
            return found.Read() && found.GetDateTime(0).AddSeconds(found.GetInt32(1)) > row.Time ? found.GetInt32(1) : null;
        }

        // Stored buckets of one series never overlap: the newest also ends last.
        private DateTime End(SignalPatch row)
        {
            if (writer.ends.TryGetValue((row.ServiceId, row.Resource), out var known)) return known;
            (before[0], before[1], before[2]) = (row.ServiceId, row.Resource, Latest);
            using var found = before.Read();
            return writer.ends[(row.ServiceId, row.Resource)] =
                found.Read() ? DateTime.SpecifyKind(found.GetDateTime(0), DateTimeKind.Utc).AddSeconds(found.GetInt32(1)) : DateTime.MinValue;
        }

        public void Dispose()
        {
            foreach (var statement in (Statement[])[insert, update, byKey, before]) statement.Dispose();
        }
    }
}
