using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReliabilityDashboard.Storage.PostgreSql.Migrations
{
    /// <summary>The frames of a group stand in its key; nobody ever wrote them beside it.</summary>
    [DbContext(typeof(ReliabilityContext))]
    [Migration("20261129231000_CrashGroupsWithoutFrames")]
    public partial class CrashGroupsWithoutFrames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.DropColumn(name: "frames", table: "crash_groups");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.AddColumn<string>(
                name: "frames", table: "crash_groups", type: "text", nullable: false, defaultValue: "", collation: "C");
    }
}
