using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace ReliabilityDashboard.Storage.PostgreSql.Migrations
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
                migrationBuilder.AddColumn<bool>(name: mark, table: "incidents", type: "boolean", nullable: false, defaultValue: false);
            migrationBuilder.AddColumn<string>(name: "cancelled_as", table: "incidents", type: "text", nullable: true, collation: "C");
            migrationBuilder.AddColumn<string>(name: "duplicate_by", table: "incidents", type: "text", nullable: true, collation: "C");
            migrationBuilder.AddColumn<DateTime>(name: "put_away_at", table: "import_runs", type: "timestamp with time zone", nullable: true);
            migrationBuilder.AddColumn<string>(name: "put_away_by", table: "import_runs", type: "text", nullable: true, collation: "C");
            migrationBuilder.CreateTable(
                name: "clean_ups",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    what = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    incidents = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    done_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    undone_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    undone_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                },
                constraints: table => table.PrimaryKey("PK_clean_ups", x => x.id));
            migrationBuilder.CreateTable(
                name: "clean_up_items",
                columns: table => new
                {
                    clean_up_id = table.Column<long>(type: "bigint", nullable: false),
                    incident_id = table.Column<long>(type: "bigint", nullable: false),
                    said = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    earlier = table.Column<string>(type: "text", nullable: false, collation: "C"),
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
