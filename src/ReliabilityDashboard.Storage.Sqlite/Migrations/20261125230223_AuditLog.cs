using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReliabilityDashboard.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AuditLog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    action = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    object_id = table.Column<string>(type: "TEXT", nullable: false),
                    object_name = table.Column<string>(type: "TEXT", nullable: false),
                    changes = table.Column<string>(type: "TEXT", nullable: false),
                    previous_hash = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entries", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "audit_head",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_head", x => x.id);
                });

            migrationBuilder.InsertData(
                table: "audit_head",
                columns: new[] { "id", "hash", "number" },
                values: new object[] { 1, "", 0L });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_at",
                table: "audit_entries",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_kind_object_id_number",
                table: "audit_entries",
                columns: new[] { "kind", "object_id", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_who_number",
                table: "audit_entries",
                columns: new[] { "who", "number" });

            // Written once, never again. A REPLACE deletes without asking the trigger on DELETE, so that an entry is also refused in the place of another.
            migrationBuilder.Sql("""
                CREATE TRIGGER audit_entries_stay BEFORE UPDATE ON audit_entries BEGIN SELECT RAISE(ABORT, 'The audit log is append-only: an entry is never changed.'); END;
                CREATE TRIGGER audit_entries_are_kept BEFORE DELETE ON audit_entries BEGIN SELECT RAISE(ABORT, 'The audit log is append-only: an entry is never deleted.'); END;
                CREATE TRIGGER audit_entries_follow BEFORE INSERT ON audit_entries WHEN NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM audit_entries) BEGIN SELECT RAISE(ABORT, 'The audit log is append-only: an entry follows on the last one.'); END;
                CREATE TRIGGER audit_head_is_kept BEFORE DELETE ON audit_head BEGIN SELECT RAISE(ABORT, 'The end of the audit log is never deleted.'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "audit_head");
        }
    }
}
