using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReliabilityDashboard.Storage.PostgreSql.Migrations
{
    /// <summary>The log of what is written into the sections of post-mortems, who writes, and one section more.</summary>
    [DbContext(typeof(ReliabilityContext))]
    [Migration("20261202050000_TextUpdates")]
    public partial class TextUpdates : Migration
    {
        private static readonly string[] Sections =
        [
            "summary", "impact", "propagation", "detection_gaps", "knowledge_gaps", "structural_change", "contributing_factors", "went_well",
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "lucky", table: "post_mortems", type: "text", nullable: false, defaultValue: "", collation: "C");
            // The log counts a line break as one letter.
            foreach (var section in Sections)
                migrationBuilder.Sql(
                    $"UPDATE post_mortems SET {section} = replace(replace({section}, E'\\r\\n', E'\\n'), E'\\r', E'\\n') "
                        + $"WHERE strpos({section}, E'\\r') > 0");
            migrationBuilder.CreateTable(
                name: "text_updates",
                columns: table => new
                {
                    post_mortem_id = table.Column<long>(type: "bigint", nullable: false),
                    section = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    epoch = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    document_version = table.Column<int>(type: "integer", nullable: false),
                    client = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    changes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_text_updates", x => new { x.post_mortem_id, x.section, x.epoch, x.version });
                    table.ForeignKey(
                        name: "FK_text_updates_post_mortems_post_mortem_id", column: x => x.post_mortem_id, principalTable: "post_mortems",
                        principalColumn: "id", onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateIndex(
                name: "IX_text_updates_post_mortem_id_section_client_number", table: "text_updates",
                columns: ["post_mortem_id", "section", "client", "number"], unique: true);
            migrationBuilder.CreateIndex(
                name: "IX_text_updates_post_mortem_id_document_version", table: "text_updates",
                columns: ["post_mortem_id", "document_version"]);
            migrationBuilder.CreateTable(
                name: "text_writers",
                columns: table => new
                {
                    post_mortem_id = table.Column<long>(type: "bigint", nullable: false),
                    client = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    section = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    anchor = table.Column<int>(type: "integer", nullable: false),
                    head = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_text_writers", x => new { x.post_mortem_id, x.client });
                    table.ForeignKey(
                        name: "FK_text_writers_post_mortems_post_mortem_id", column: x => x.post_mortem_id, principalTable: "post_mortems",
                        principalColumn: "id", onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "text_writers");
            migrationBuilder.DropTable(name: "text_updates");
            migrationBuilder.DropColumn(name: "lucky", table: "post_mortems");
        }
    }
}
