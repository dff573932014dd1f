using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReliabilityDashboard.Storage.PostgreSql.Migrations
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
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "upload_pieces",
                columns: table => new
                {
                    upload = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
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
