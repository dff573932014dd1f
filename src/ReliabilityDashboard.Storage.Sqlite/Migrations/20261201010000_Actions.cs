using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReliabilityDashboard.Storage.Sqlite.Migrations
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    origin_id = table.Column<string>(type: "TEXT", nullable: true),
                    post_mortem_id = table.Column<long>(type: "INTEGER", nullable: true),
                    post_mortem_key = table.Column<Guid>(type: "TEXT", nullable: true),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    done = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    service = table.Column<string>(type: "TEXT", nullable: true),
                    caller = table.Column<string>(type: "TEXT", nullable: true),
                    callee = table.Column<string>(type: "TEXT", nullable: true),
                    pattern = table.Column<string>(type: "TEXT", nullable: true),
                    source_fields = table.Column<string>(type: "TEXT", nullable: false),
                    person_fields = table.Column<string>(type: "TEXT", nullable: false),
                    advice = table.Column<string>(type: "TEXT", nullable: true),
                    attributes = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_by = table.Column<string>(type: "TEXT", nullable: true),
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
                SELECT 'post-mortem', a.post_mortem_id || '/' || lower(a.id), 'PostMortem', a.post_mortem_id, a.id, a.position,
                    a.title, a.kind, a.owner, a.due, a.state, substr(a.done_at, 1, 10),
                    a.service, a.caller, a.callee, a.pattern, '{}',
                    json_object(
                        'title', a.title, 'kind', a.kind, 'service', a.service, 'caller', a.caller, 'callee', a.callee,
                        'pattern', a.pattern, 'owner', a.owner, 'due', a.due, 'opened', substr(p.created_at, 1, 10),
                        'state', a.state, 'done', substr(a.done_at, 1, 10)),
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
