using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReliabilityDashboard.Storage.PostgreSql.Migrations
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
                    number = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    action = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    object_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    object_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    changes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    previous_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entries", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "audit_head",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C")
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

            // Written once, never again; emptying the table at one stroke asks no trigger of its rows, so it has one of its own.
            migrationBuilder.Sql("""
                CREATE FUNCTION audit_log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0]; END $$;
                CREATE FUNCTION audit_entry_follows() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    IF NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM audit_entries) THEN RAISE EXCEPTION 'The audit log is append-only: an entry follows on the last one.'; END IF;
                    RETURN NEW;
                END $$;
                CREATE TRIGGER audit_entries_stay BEFORE UPDATE ON audit_entries FOR EACH ROW EXECUTE FUNCTION audit_log_is_append_only('The audit log is append-only: an entry is never changed.');
                CREATE TRIGGER audit_entries_are_kept BEFORE DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION audit_log_is_append_only('The audit log is append-only: an entry is never deleted.');
                CREATE TRIGGER audit_entries_are_kept_all BEFORE TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION audit_log_is_append_only('The audit log is append-only: an entry is never deleted.');
                CREATE TRIGGER audit_entries_follow BEFORE INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION audit_entry_follows();
                CREATE TRIGGER audit_head_is_kept BEFORE DELETE ON audit_head FOR EACH ROW EXECUTE FUNCTION audit_log_is_append_only('The end of the audit log is never deleted.');
                CREATE TRIGGER audit_head_is_kept_all BEFORE TRUNCATE ON audit_head FOR EACH STATEMENT EXECUTE FUNCTION audit_log_is_append_only('The end of the audit log is never deleted.');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "audit_head");

            migrationBuilder.Sql("DROP FUNCTION audit_log_is_append_only(); DROP FUNCTION audit_entry_follows();");
        }
    }
}
