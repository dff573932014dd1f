using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace ReliabilityDashboard.Storage.PostgreSql.Migrations
{
    /// <summary>Mappings that people made, each version of them, and which of them a run read its file by.</summary>
    [DbContext(typeof(ReliabilityContext))]
    [Migration("20261130120000_Mappings")]
    public partial class Mappings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "mapping", table: "import_runs", type: "text", nullable: true, collation: "C");
            migrationBuilder.AddColumn<string>(name: "reading", table: "import_runs", type: "text", nullable: true, collation: "C");
            migrationBuilder.CreateTable(
                name: "mappings",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    saved_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
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
