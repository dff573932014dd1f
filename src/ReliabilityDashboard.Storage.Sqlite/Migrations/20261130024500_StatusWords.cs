using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReliabilityDashboard.Storage.Sqlite.Migrations
{
    /// <summary>The word that was said of an incident's status, also where its instants win over it.</summary>
    [DbContext(typeof(ReliabilityContext))]
    [Migration("20261130024500_StatusWords")]
    public partial class StatusWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "status_word", table: "incidents", type: "TEXT", nullable: true);
            migrationBuilder.Sql(
                """
                UPDATE incidents
                SET status_word = COALESCE(json_extract(person_fields, '$.status'), json_extract(source_fields, '$.status'));
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.DropColumn(name: "status_word", table: "incidents");
    }
}
