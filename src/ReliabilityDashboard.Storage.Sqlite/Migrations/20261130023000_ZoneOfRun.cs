using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReliabilityDashboard.Storage.Sqlite.Migrations
{
    /// <summary>In which zone a run reads times that are written without an offset.</summary>
    [DbContext(typeof(ReliabilityContext))]
    [Migration("20261130023000_ZoneOfRun")]
    public partial class ZoneOfRun : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.AddColumn<string>(name: "zone", table: "import_runs", type: "TEXT", nullable: true);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.DropColumn(name: "zone", table: "import_runs");
    }
}
