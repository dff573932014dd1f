using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReliabilityDashboard.Storage.PostgreSql.Migrations
{
    /// <summary>Advice that people set aside.</summary>
    [DbContext(typeof(ReliabilityContext))]
    [Migration("20261130183000_SetAsideAdvice")]
    public partial class SetAsideAdvice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.CreateTable(
                name: "set_aside_advice",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    set_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table => table.PrimaryKey("PK_set_aside_advice", x => x.id));

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(name: "set_aside_advice");
    }
}
