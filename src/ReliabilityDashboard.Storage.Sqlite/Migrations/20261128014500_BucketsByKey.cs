using Microsoft.EntityFrameworkCore.Migrations;

namespace ReliabilityDashboard.Storage.Sqlite.Migrations
{
    /// <summary>Session buckets lie in the tree of their key, not in a table beside an index of it: half the work for each row.</summary>
    public partial class BucketsByKey : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => Rebuild(migrationBuilder, " WITHOUT ROWID");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => Rebuild(migrationBuilder, "");

        private static void Rebuild(MigrationBuilder migrationBuilder, string form)
        {
            migrationBuilder.Sql($"""
                CREATE TABLE session_buckets_by_key (
                    series_id INTEGER NOT NULL,
                    time TEXT NOT NULL,
                    bucket_seconds INTEGER NOT NULL,
                    total INTEGER NULL,
                    crashed INTEGER NULL,
                    errored INTEGER NULL,
                    abnormal INTEGER NULL,
                    users INTEGER NULL,
                    crashed_users INTEGER NULL,
                    source TEXT NOT NULL,
                    attributes TEXT NULL,
                    CONSTRAINT PK_session_buckets PRIMARY KEY (series_id, time, bucket_seconds),
                    CONSTRAINT FK_session_buckets_session_series_series_id FOREIGN KEY (series_id) REFERENCES session_series (id) ON DELETE CASCADE
                ){form};
                INSERT INTO session_buckets_by_key
                SELECT series_id, time, bucket_seconds, total, crashed, errored, abnormal, users, crashed_users, source, attributes
                FROM session_buckets ORDER BY series_id, time, bucket_seconds;
                DROP TABLE session_buckets;
                ALTER TABLE session_buckets_by_key RENAME TO session_buckets;
                """);
        }
    }
}
