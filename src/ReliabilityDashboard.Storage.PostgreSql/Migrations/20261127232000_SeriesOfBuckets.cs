using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReliabilityDashboard.Storage.PostgreSql.Migrations
{
    /// <summary>Buckets of sessions and their series are kept together by triggers that look once for each statement. The foreign key that the model still has looked once for each row, which took a quarter of an import.</summary>
    public partial class SeriesOfBuckets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(name: "FK_session_buckets_session_series_series_id", table: "session_buckets");
            migrationBuilder.Sql("""
                CREATE FUNCTION session_buckets_have_a_series() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    IF EXISTS (SELECT 1 FROM (SELECT DISTINCT series_id FROM fresh) f WHERE NOT EXISTS (SELECT 1 FROM session_series s WHERE s.id = f.series_id))
                        THEN RAISE EXCEPTION 'A bucket of sessions needs a series that is there.' USING ERRCODE = 'foreign_key_violation'; END IF;
                    RETURN NULL;
                END $$;
                CREATE FUNCTION session_series_take_their_buckets() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    DELETE FROM session_buckets b USING gone g WHERE b.series_id = g.id;
                    RETURN NULL;
                END $$;
                CREATE FUNCTION session_series_keep_their_id() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    RAISE EXCEPTION 'The id of a series never changes: buckets name it.' USING ERRCODE = 'foreign_key_violation';
                END $$;
                CREATE TRIGGER session_buckets_inserted AFTER INSERT ON session_buckets REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION session_buckets_have_a_series();
                CREATE TRIGGER session_buckets_updated AFTER UPDATE ON session_buckets REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION session_buckets_have_a_series();
                CREATE TRIGGER session_series_deleted AFTER DELETE ON session_series REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION session_series_take_their_buckets();
                CREATE TRIGGER session_series_renumbered BEFORE UPDATE OF id ON session_series FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION session_series_keep_their_id();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TRIGGER session_buckets_inserted ON session_buckets;
                DROP TRIGGER session_buckets_updated ON session_buckets;
                DROP TRIGGER session_series_deleted ON session_series;
                DROP TRIGGER session_series_renumbered ON session_series;
                DROP FUNCTION session_buckets_have_a_series();
                DROP FUNCTION session_series_take_their_buckets();
                DROP FUNCTION session_series_keep_their_id();
                """);
            migrationBuilder.AddForeignKey(
                name: "FK_session_buckets_session_series_series_id", table: "session_buckets", column: "series_id",
                principalTable: "session_series", principalColumn: "id", onDelete: ReferentialAction.Cascade);
        }
    }
}
