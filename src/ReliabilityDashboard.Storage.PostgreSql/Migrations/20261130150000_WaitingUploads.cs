using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReliabilityDashboard.Storage.PostgreSql.Migrations
{
    /// <summary>Files that somebody sent and that are looked at before anything of them is stored.</summary>
    [DbContext(typeof(ReliabilityContext))]
    [Migration("20261130150000_WaitingUploads")]
    public partial class WaitingUploads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.CreateTable(
                name: "waiting_uploads",
                columns: table => new
                {
                    upload = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    zone = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    saved_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table => table.PrimaryKey("PK_waiting_uploads", x => x.upload));

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(name: "waiting_uploads");
    }
}
