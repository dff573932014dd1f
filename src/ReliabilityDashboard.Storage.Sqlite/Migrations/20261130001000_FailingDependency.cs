using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReliabilityDashboard.Storage.Sqlite.Migrations
{
    /// <summary>Whose failure an incident was, as its source or a person said.</summary>
    [DbContext(typeof(ReliabilityContext))]
    [Migration("20261130001000_FailingDependency")]
    public partial class FailingDependency : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.AddColumn<string>(name: "failing_dependency", table: "incidents", type: "TEXT", nullable: true);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.DropColumn(name: "failing_dependency", table: "incidents");
    }
}
