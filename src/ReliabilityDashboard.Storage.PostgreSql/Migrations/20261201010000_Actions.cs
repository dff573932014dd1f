using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace ReliabilityDashboard.Storage.PostgreSql.Migrations
{
    /// <summary>Actions are records of their own, whatever they came out of; those of post-mortems become such.</summary>
    [DbContext(typeof(ReliabilityContext))]
    [Migration("20261201010000_Actions")]
    public partial class Actions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "actions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    external_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    origin = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    origin_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    post_mortem_id = table.Column<long>(type: "bigint", nullable: true),
                    post_mortem_key = table.Column<Guid>(type: "uuid", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    done = table.Column<DateOnly>(type: "date", nullable: true),
                    service = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    caller = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    callee = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    pattern = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source_fields = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person_fields = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    advice = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    attributes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_actions", x => x.id);
                    table.ForeignKey(
                        name: "FK_actions_post_mortems_post_mortem_id", column: x => x.post_mortem_id, principalTable: "post_mortems",
                        principalColumn: "id", onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateIndex(
                name: "IX_actions_source_external_id", table: "actions", columns: ["source", "external_id"], unique: true);
            migrationBuilder.CreateIndex(name: "IX_actions_post_mortem_id", table: "actions", column: "post_mortem_id");
            migrationBuilder.Sql(
                """
                INSERT INTO actions (
                    source, external_id, origin, post_mortem_id, post_mortem_key, position, title, kind, owner, due, state, done, service,
                    caller, callee, pattern, source_fields, person_fields, version, updated_at, updated_by)
                SELECT 'post-mortem', a.post_mortem_id || '/' || a.id::text, 'PostMortem', a.post_mortem_id, a.id, a.position,
                    a.title, a.kind, a.owner, a.due, a.state, (a.done_at AT TIME ZONE 'UTC')::date,
                    a.service, a.caller, a.callee, a.pattern, '{}',
                    jsonb_strip_nulls(jsonb_build_object(
                        'title', a.title, 'kind', a.kind, 'service', a.service, 'caller', a.caller, 'callee', a.callee,
                        'pattern', a.pattern, 'owner', a.owner, 'due', a.due, 'opened', (p.created_at AT TIME ZONE 'UTC')::date,
                        'state', a.state, 'done', (a.done_at AT TIME ZONE 'UTC')::date))::text,
                    1, p.updated_at, p.updated_by
                FROM action_items a
                JOIN post_mortems p ON p.id = a.post_mortem_id
                ORDER BY a.post_mortem_id, a.position;
                """);
            migrationBuilder.DropTable(name: "action_items");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Actions of other origins than post-mortems had no place before.");
    }
}
