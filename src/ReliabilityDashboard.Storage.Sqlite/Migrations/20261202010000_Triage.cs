using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReliabilityDashboard.Storage.Sqlite.Migrations
{
    /// <summary>What people decided in triage, and the category of crash groups.</summary>
    [DbContext(typeof(ReliabilityContext))]
    [Migration("20261202010000_Triage")]
    public partial class Triage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "category", table: "crash_groups", type: "TEXT", nullable: true);
            migrationBuilder.CreateTable(
                name: "triage_acts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    undo_token = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    decided = table.Column<int>(type: "INTEGER", nullable: false),
                    in_bulk = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    done_by = table.Column<string>(type: "TEXT", nullable: false),
                    undone_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    undone_by = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table => table.PrimaryKey("PK_triage_acts", x => x.id));
            migrationBuilder.CreateTable(
                name: "triage_items",
                columns: table => new
                {
                    act_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    said = table.Column<string>(type: "TEXT", nullable: false),
                    earlier = table.Column<string>(type: "TEXT", nullable: false),
                    suggested = table.Column<string>(type: "TEXT", nullable: true),
                    held_back = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_triage_items", x => new { x.act_id, x.kind, x.record_id });
                    table.ForeignKey(
                        name: "FK_triage_items_triage_acts_act_id", column: x => x.act_id, principalTable: "triage_acts",
                        principalColumn: "id", onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateIndex(name: "IX_triage_acts_at", table: "triage_acts", column: "at");
            migrationBuilder.CreateIndex(name: "IX_triage_acts_undo_token", table: "triage_acts", column: "undo_token", unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "triage_items");
            migrationBuilder.DropTable(name: "triage_acts");
            migrationBuilder.DropColumn(name: "category", table: "crash_groups");
        }
    }
}
