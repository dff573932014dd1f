using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReliabilityDashboard.Storage.Sqlite.Migrations
{
    /// <summary>Day rollups hold what each rate is a share of, users by release, and which days are of another zone; a change is found by
    /// its id alone.</summary>
    [DbContext(typeof(ReliabilityContext))]
    [Migration("20261130020000_SharesOfDays")]
    public partial class SharesOfDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(name: "shifted_users", table: "session_days", type: "INTEGER", nullable: false, defaultValue: 0L);
            migrationBuilder.AddColumn<long>(name: "whole_shifted_users", table: "session_days", type: "INTEGER", nullable: false, defaultValue: 0L);
            migrationBuilder.AddColumn<long>(name: "users", table: "session_release_days", type: "INTEGER", nullable: false, defaultValue: 0L);
            migrationBuilder.AddColumn<long>(name: "crashed_users", table: "session_release_days", type: "INTEGER", nullable: false, defaultValue: 0L);
            migrationBuilder.AddColumn<long>(name: "shifted_users", table: "session_release_days", type: "INTEGER", nullable: false, defaultValue: 0L);
            migrationBuilder.AddColumn<long>(name: "error_requests", table: "signal_days", type: "INTEGER", nullable: false, defaultValue: 0L);
            migrationBuilder.AddColumn<long>(name: "implicit_requests", table: "signal_days", type: "INTEGER", nullable: false, defaultValue: 0L);
            // What is known of days whose raw rows were dropped; all others are summed up anew.
            migrationBuilder.Sql("UPDATE signal_days SET error_requests = COALESCE(requests, 0) WHERE errors IS NOT NULL;");
            migrationBuilder.Sql("UPDATE signal_days SET implicit_requests = COALESCE(requests, 0) WHERE implicit_errors IS NOT NULL;");
            migrationBuilder.Sql(
                """
                INSERT INTO settings (key, value, set_by, set_at)
                SELECT 'rollups.stale', 'true', 'migration', '2026-11-30 02:00:00'
                WHERE EXISTS (SELECT 1 FROM session_days) OR EXISTS (SELECT 1 FROM signal_days);
                """);
            migrationBuilder.CreateIndex(name: "IX_changes_external_id", table: "changes", column: "external_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_changes_external_id", table: "changes");
            migrationBuilder.DropColumn(name: "shifted_users", table: "session_days");
            migrationBuilder.DropColumn(name: "whole_shifted_users", table: "session_days");
            migrationBuilder.DropColumn(name: "users", table: "session_release_days");
            migrationBuilder.DropColumn(name: "crashed_users", table: "session_release_days");
            migrationBuilder.DropColumn(name: "shifted_users", table: "session_release_days");
            migrationBuilder.DropColumn(name: "error_requests", table: "signal_days");
            migrationBuilder.DropColumn(name: "implicit_requests", table: "signal_days");
        }
    }
}
