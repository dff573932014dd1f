using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReliabilityDashboard.Storage.Sqlite.Migrations
{
    /// <summary>What else made a failure possible, in words that can be counted.</summary>
    [DbContext(typeof(ReliabilityContext))]
    [Migration("20261202051000_PostMortemFactors")]
    public partial class PostMortemFactors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.CreateTable(
                name: "post_mortem_factors",
                columns: table => new
                {
                    post_mortem_id = table.Column<long>(type: "INTEGER", nullable: false),
                    word = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_post_mortem_factors", x => new { x.post_mortem_id, x.word });
                    table.ForeignKey(
                        name: "FK_post_mortem_factors_post_mortems_post_mortem_id", column: x => x.post_mortem_id,
                        principalTable: "post_mortems", principalColumn: "id", onDelete: ReferentialAction.Cascade);
                });

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(name: "post_mortem_factors");
    }
}
