using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReliabilityDashboard.Storage.Sqlite.Migrations
{
    /// <summary>The frames of a group stand in its key; nobody ever wrote them beside it.</summary>
    [DbContext(typeof(ReliabilityContext))]
    [Migration("20261129231000_CrashGroupsWithoutFrames")]
    public partial class CrashGroupsWithoutFrames : Migration
    {
        /// <inheritdoc />
        // In place: a table that is built anew would be locked for as long as its rows are copied.
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("ALTER TABLE crash_groups DROP COLUMN frames;");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("ALTER TABLE crash_groups ADD COLUMN frames TEXT NOT NULL DEFAULT '';");
    }
}
