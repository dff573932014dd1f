using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReliabilityDashboard.Storage.Sqlite.Migrations
{
    /// <summary>Mappings that people made, each version of them, and which of them a run read its file by.</summary>
    [DbContext(typeof(ReliabilityContext))]
    [Migration("20261130120000_Mappings")]
    public partial class Mappings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "mapping", table: "import_runs", type: "TEXT", nullable: true);
            migrationBuilder.AddColumn<string>(name: "reading", table: "import_runs", type: "TEXT", nullable: true);
            migrationBuilder.CreateTable(
                name: "mappings",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    name_key = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    saved_by = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table => table.PrimaryKey("PK_mappings", x => x.id));
            migrationBuilder.CreateIndex(name: "IX_mappings_name_key_id", table: "mappings", columns: ["name_key", "id"]);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "mappings");
            migrationBuilder.DropColumn(name: "reading", table: "import_runs");
            migrationBuilder.DropColumn(name: "mapping", table: "import_runs");
        }
    }
}
