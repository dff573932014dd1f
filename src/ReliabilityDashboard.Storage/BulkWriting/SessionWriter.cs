using System.Data.Common;
using ReliabilityDashboard.Storage.Rollups;

namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>Writes session buckets and their day rollups inside the caller's transaction.</summary>
/// <remarks>One instance serves one run; <see cref="Open"/> is called anew for each transaction.</remarks>
public sealed class SessionWriter(ReportingDays days, string source)
{
    private readonly Dictionary<SeriesKey, int> seriesIds = [];
    private readonly Dictionary<int, DateTime> ends = [];
    // Of kind UTC, which PostgreSQL insists on.
    private static readonly DateTime Latest = DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);

    private readonly string source = source;
    private readonly SessionRollup rollup = new(days);

    /// <summary>Forgets what was read of stored rows: somebody else has written since.</summary>
    public void Forget()
    {
        seriesIds.Clear();
        ends.Clear();
    }

    public Batch Open(DbConnection connection, DbTransaction transaction) => new(this, connection, transaction);

    /// <summary>The statements of one transaction.</summary>
    public sealed class Batch : IDisposable
    {
        private readonly SessionWriter writer;
        private readonly DbConnection connection;
        private readonly DbTransaction transaction;
        private readonly Statement insert, update, byKey, before, series, newSeries, end;

        internal Batch(SessionWriter writer, DbConnection connection, DbTransaction transaction)
        {
            (this.writer, this.connection, this.transaction) = (writer, connection, transaction);
            Statement Prepare(int parameters, string sql) => new(connection, transaction, sql, parameters);
            insert = Prepare(10, "INSERT INTO session_buckets (series_id, time, bucket_seconds, total, crashed, errored, abnormal, users, crashed_users, source) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)");
            update = Prepare(10, "UPDATE session_buckets SET total = @p3, crashed = @p4, errored = @p5, abnormal = @p6, users = @p7, crashed_users = @p8, source = @p9 WHERE series_id = @p0 AND time = @p1 AND bucket_seconds = @p2");
            byKey = Prepare(3, "SELECT total, crashed, errored, abnormal, users, crashed_users FROM session_buckets WHERE series_id = @p0 AND time = @p1 AND bucket_seconds = @p2");
            before = Prepare(2, "SELECT time, bucket_seconds FROM session_buckets WHERE series_id = @p0 AND time < @p1 AND total IS NOT NULL ORDER BY time DESC LIMIT 1");
            series = Prepare(5, "SELECT id FROM session_series WHERE service_id = @p0 AND journey_id = @p1 AND release = @p2 AND platform = @p3 AND segment = @p4");
            newSeries = Prepare(5, "INSERT INTO session_series (service_id, journey_id, release, platform, segment) VALUES (@p0, @p1, @p2, @p3, @p4) RETURNING id");
            end = Prepare(1, "SELECT time, bucket_seconds FROM session_buckets WHERE series_id = @p0 ORDER BY time DESC, bucket_seconds DESC LIMIT 1");
        }

        /// <summary>Stores one bucket over what is there; rules between fields hold for the merged row.</summary>
        public WriteOutcome Write(in SessionPatch patch)
        {
            var seriesId = SeriesId(patch.Series);
            var isNewest = patch.Time >= End(seriesId);
            SessionFigures? stored = isNewest ? null : Stored(seriesId, patch);
            var old = stored ?? default;
            var merged = new SessionFigures(
                patch.Total.Over(old.Total), patch.Crashed.Over(old.Crashed), patch.Errored.Over(old.Errored),
                patch.Abnormal.Over(old.Abnormal), patch.Users.Over(old.Users), patch.CrashedUsers.Over(old.CrashedUsers));
            if (stored == merged) return WriteOutcome.Unchanged;
            if (merged.Total is null && !(patch.BucketSeconds is 86_400 or 82_800 or 90_000 && merged is { Users: not null, CrashedUsers: not null }))
                return WriteOutcome.Rejected("total", "expected total, or users and crashed_users of a whole day (bucket_seconds 86400)");
            if (merged.Broken() is var (field, reason)) return WriteOutcome.Rejected(field, reason);
            if (!isNewest && old.Total is null && merged.Total is not null && Overlapped(seriesId, patch) is { } seconds)
                return WriteOutcome.Rejected("time", $"overlaps a bucket of {seconds} s");

            Store(stored is null ? insert : update, seriesId, patch, merged);
            if (stored is { } replaced) writer.rollup.Add(patch.Series, patch.Time, patch.BucketSeconds, replaced, -1);
            writer.rollup.Add(patch.Series, patch.Time, patch.BucketSeconds, merged, 1);
            var ends = patch.Time.AddSeconds(patch.BucketSeconds);
            if (ends > writer.ends[seriesId]) writer.ends[seriesId] = ends;
            return stored is null ? WriteOutcome.Inserted : WriteOutcome.Updated;
        }

        /// <summary>Brings the rollups up to the rows written; call before the commit.</summary>
        public void Flush() => writer.rollup.Flush(connection, transaction);

        private void Store(Statement statement, int seriesId, in SessionPatch patch, SessionFigures row)
        {
            (statement[0], statement[1], statement[2]) = (seriesId, patch.Time, patch.BucketSeconds);
            (statement[3], statement[4], statement[5], statement[6]) = (row.Total, row.Crashed, row.Errored, row.Abnormal);
            (statement[7], statement[8], statement[9]) = (row.Users, row.CrashedUsers, writer.source);
            statement.Execute();
        }

        private SessionFigures? Stored(int seriesId, in SessionPatch patch)
        {
            (byKey[0], byKey[1], byKey[2]) = (seriesId, patch.Time, patch.BucketSeconds);
            using var row = byKey.Read();
            long? At(int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
            return row.Read() ? new(At(0), At(1), At(2), At(3), At(4), At(5)) : null;
        }

        // Stored buckets with a total never overlap each other, so the last one that begins before this one's end also ends last.
        private int? Overlapped(int seriesId, in SessionPatch patch)
        {
            (before[0], before[1]) = (seriesId, patch.Time.AddSeconds(patch.BucketSeconds));
            using var row = before.Read();
            if (!row.Read()) return null;
            return row.GetDateTime(0).AddSeconds(row.GetInt32(1)) > patch.Time ? row.GetInt32(1) : null;
        }

        private int SeriesId(in SeriesKey key)
        {
            if (writer.seriesIds.TryGetValue(key, out var id)) return id;
            id = Find(series, key) ?? Find(newSeries, key)!.Value;
            return writer.seriesIds[key] = id;
        }

        private static int? Find(Statement statement, in SeriesKey key)
        {
            (statement[0], statement[1], statement[2], statement[3], statement[4]) = (key.ServiceId, key.JourneyId, key.Release, key.Platform, key.Segment);
            return statement.Scalar() is { } id ? Convert.ToInt32(id, System.Globalization.CultureInfo.InvariantCulture) : null;
        }

        private DateTime End(int seriesId)
        {
            if (writer.ends.TryGetValue(seriesId, out var known)) return known;
            // The newest row need not end last: a day of users may reach beyond it. The newest one with a total is asked too.
            end[0] = seriesId;
            (before[0], before[1]) = (seriesId, Latest);
            var (any, withTotal) = (EndOf(end), EndOf(before));
            return writer.ends[seriesId] = any > withTotal ? any : withTotal;
        }

        private static DateTime EndOf(Statement statement)
        {
            using var row = statement.Read();
            return row.Read() ? DateTime.SpecifyKind(row.GetDateTime(0), DateTimeKind.Utc).AddSeconds(row.GetInt32(1)) : DateTime.MinValue;
        }

        public void Dispose()
        {
            foreach (var statement in (Statement[])[insert, update, byKey, before, series, newSeries, end]) statement.Dispose();
        }
    }
}
