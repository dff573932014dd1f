using System.Linq;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReliabilityDashboard.Storage.PostgreSql.Migrations
{
    /// <summary>What incidents and crashes name is there by triggers that look once for each statement. The foreign keys that the model
    /// still has looked once for each row and each key, which took more than half of what an import cost the server.</summary>
    [DbContext(typeof(ReliabilityContext))]
    [Migration("20261130061500_NamedRows")]
    public partial class NamedRows : Migration
    {
        // Rows of the table go with the row that they name, or keep it from going.
        private static readonly (string Table, string Column, string Principal, ReferentialAction OnDelete)[] Keys =
        [
            ("incidents", "failure_mode_id", "failure_modes", ReferentialAction.Cascade),
            ("incidents", "service_id", "services", ReferentialAction.NoAction),
            ("incident_services", "incident_id", "incidents", ReferentialAction.Cascade),
            ("incident_services", "service_id", "services", ReferentialAction.Cascade),
            ("crashes", "crash_group_id", "crash_groups", ReferentialAction.Cascade),
            ("crashes", "service_id", "services", ReferentialAction.Cascade),
        ];

        private static readonly string[] Principals = [.. Keys.Select(key => key.Principal).Distinct()];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE FUNCTION named_rows_keep_their_id() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    RAISE EXCEPTION 'The id of a row of % never changes: others name it.', TG_TABLE_NAME
                        USING ERRCODE = 'foreign_key_violation';
                END $$;
                """);
            foreach (var principal in Principals)
                migrationBuilder.Sql($"""
                    CREATE TRIGGER {principal}_renumbered BEFORE UPDATE OF id ON {principal} FOR EACH ROW WHEN (OLD.id <> NEW.id)
                        EXECUTE FUNCTION named_rows_keep_their_id();
                    """);
            foreach (var key in Keys)
            {
                migrationBuilder.DropForeignKey(name: Name(key.Table, key.Column, key.Principal), table: key.Table);
                migrationBuilder.Sql(Guard(key.Table, key.Column, key.Principal, key.OnDelete));
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, column, principal, onDelete) in Keys)
            {
                migrationBuilder.Sql($"""
                    DROP TRIGGER {table}_{principal}_inserted ON {table};
                    DROP TRIGGER {table}_{principal}_updated ON {table};
                    DROP TRIGGER {principal}_{table}_deleted ON {principal};
                    DROP FUNCTION {table}_name_{principal}();
                    DROP FUNCTION {principal}_go_from_{table}();
                    """);
                migrationBuilder.AddForeignKey(
                    name: Name(table, column, principal), table: table, column: column, principalTable: principal, principalColumn: "id",
                    onDelete: onDelete);
            }
            foreach (var principal in Principals) migrationBuilder.Sql($"DROP TRIGGER {principal}_renumbered ON {principal};");
            migrationBuilder.Sql("DROP FUNCTION named_rows_keep_their_id();");
        }

        private static string Name(string table, string column, string principal) => $"FK_{table}_{principal}_{column}";

        // Row by row out of the index, also where the server has not counted the rows of a table that an import fills.
        private static string Guard(string table, string column, string principal, ReferentialAction onDelete) => $"""
            CREATE FUNCTION {table}_name_{principal}() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$ BEGIN
                IF EXISTS (
                    SELECT 1 FROM (SELECT DISTINCT {column} AS id FROM fresh WHERE {column} IS NOT NULL) f
                    WHERE (SELECT p.id FROM {principal} p WHERE p.id = f.id) IS NULL)
                    THEN RAISE EXCEPTION 'A row of {table} names one of {principal} that is not there.'
                        USING ERRCODE = 'foreign_key_violation'; END IF;
                RETURN NULL;
            END $$;
            CREATE FUNCTION {principal}_go_from_{table}() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$ BEGIN
                {(onDelete == ReferentialAction.Cascade
                    ? $"DELETE FROM {table} t USING gone g WHERE t.{column} = g.id;"
                    : $"""
                    IF EXISTS (SELECT 1 FROM gone g JOIN {table} t ON t.{column} = g.id)
                        THEN RAISE EXCEPTION 'A row of {table} names this one of {principal}.'
                            USING ERRCODE = 'foreign_key_violation'; END IF;
                    """)}
                RETURN NULL;
            END $$;
            CREATE TRIGGER {table}_{principal}_inserted AFTER INSERT ON {table} REFERENCING NEW TABLE AS fresh
                FOR EACH STATEMENT EXECUTE FUNCTION {table}_name_{principal}();
            CREATE TRIGGER {table}_{principal}_updated AFTER UPDATE ON {table} REFERENCING NEW TABLE AS fresh
                FOR EACH STATEMENT EXECUTE FUNCTION {table}_name_{principal}();
            CREATE TRIGGER {principal}_{table}_deleted AFTER DELETE ON {principal} REFERENCING OLD TABLE AS gone
                FOR EACH STATEMENT EXECUTE FUNCTION {principal}_go_from_{table}();
            """;
    }
}
