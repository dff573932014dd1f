using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace ReliabilityDashboard.Storage.PostgreSql.Migrations
{
    /// <summary>What people said about calls, and what files said before they said it otherwise.</summary>
    [DbContext(typeof(ReliabilityContext))]
    [Migration("20261201020000_CallStatements")]
    public partial class CallStatements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "call_statements",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    caller_id = table.Column<int>(type: "integer", nullable: false),
                    callee_id = table.Column<int>(type: "integer", nullable: false),
                    call = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    origin = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    field = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    said_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    said_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_call_statements", x => x.id);
                    table.ForeignKey(
                        name: "FK_call_statements_services_caller_id", column: x => x.caller_id, principalTable: "services",
                        principalColumn: "id", onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_call_statements_services_callee_id", column: x => x.callee_id, principalTable: "services",
                        principalColumn: "id", onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateIndex(name: "IX_call_statements_callee_id", table: "call_statements", column: "callee_id");
            migrationBuilder.CreateIndex(
                name: "IX_call_statements_caller_id_callee_id", table: "call_statements", columns: ["caller_id", "callee_id"]);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(name: "call_statements");
    }
}
