using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReliabilityDashboard.Storage.Sqlite.Migrations
{
    /// <summary>Files as they came, and what people chose of those that they look at.</summary>
    [DbContext(typeof(ReliabilityContext))]
    [Migration("20261130180000_KeptFiles")]
    public partial class KeptFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "kept_files",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    length = table.Column<long>(type: "INTEGER", nullable: false),
                    kept_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    complete = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table => table.PrimaryKey("PK_kept_files", x => x.sha256));
            migrationBuilder.CreateTable(
                name: "kept_pieces",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kept_pieces", x => new { x.sha256, x.number });
                    table.ForeignKey(
                        name: "FK_kept_pieces_kept_files_sha256", column: x => x.sha256, principalTable: "kept_files",
                        principalColumn: "sha256", onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "preview_choices",
                columns: table => new
                {
                    page = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table => table.PrimaryKey("PK_preview_choices", x => x.page));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "preview_choices");
            migrationBuilder.DropTable(name: "kept_pieces");
            migrationBuilder.DropTable(name: "kept_files");
        }
    }
}
