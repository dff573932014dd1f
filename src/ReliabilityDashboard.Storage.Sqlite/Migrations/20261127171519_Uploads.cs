using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReliabilityDashboard.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Uploads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "upload",
                table: "import_runs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "upload_pieces",
                columns: table => new
                {
                    upload = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_upload_pieces", x => new { x.upload, x.number });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "upload_pieces");

            migrationBuilder.DropColumn(
                name: "upload",
                table: "import_runs");
        }
    }
}
