using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReliabilityDashboard.Storage.Sqlite.Migrations
{
    /// <summary>What is said of many incidents at once, what pages tell beyond their instants, and runs that were put
    /// away.</summary>
    [DbContext(typeof(ReliabilityContext))]
    [Migration("20261130170000_CleanUps")]
    public partial class CleanUps : Migration
    {
        private static readonly string[] Marks = ["mitigated_inferred", "reopened", "maintenance_posted"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var mark in Marks)
                migrationBuilder.AddColumn<bool>(name: mark, table: "incidents", type: "INTEGER", nullable: false, defaultValue: false);
            migrationBuilder.AddColumn<string>(name: "cancelled_as", table: "incidents", type: "TEXT", nullable: true);
            migrationBuilder.AddColumn<string>(name: "duplicate_by", table: "incidents", type: "TEXT", nullable: true);
            migrationBuilder.AddColumn<DateTime>(name: "put_away_at", table: "import_runs", type: "TEXT", nullable: true);
            migrationBuilder.AddColumn<string>(name: "put_away_by", table: "import_runs", type: "TEXT", nullable: true);
            migrationBuilder.CreateTable(
                name: "clean_ups",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    incidents = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    done_by = table.Column<string>(type: "TEXT", nullable: false),
                    undone_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    undone_by = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table => table.PrimaryKey("PK_clean_ups", x => x.id));
            migrationBuilder.CreateTable(
                name: "clean_up_items",
                columns: table => new
                {
                    clean_up_id = table.Column<long>(type: "INTEGER", nullable: false),
                    incident_id = table.Column<long>(type: "INTEGER", nullable: false),
                    said = table.Column<string>(type: "TEXT", nullable: false),
                    earlier = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clean_up_items", x => new { x.clean_up_id, x.incident_id });
                    table.ForeignKey(
                        name: "FK_clean_up_items_clean_ups_clean_up_id", column: x => x.clean_up_id, principalTable: "clean_ups",
                        principalColumn: "id", onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateIndex(name: "IX_clean_ups_at", table: "clean_ups", column: "at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "clean_up_items");
            migrationBuilder.DropTable(name: "clean_ups");
            migrationBuilder.DropColumn(name: "put_away_by", table: "import_runs");
            migrationBuilder.DropColumn(name: "put_away_at", table: "import_runs");
            migrationBuilder.DropColumn(name: "duplicate_by", table: "incidents");
            migrationBuilder.DropColumn(name: "cancelled_as", table: "incidents");
            foreach (var mark in Marks) migrationBuilder.DropColumn(name: mark, table: "incidents");
        }
    }
}
