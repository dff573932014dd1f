using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReliabilityDashboard.Storage.PostgreSql.Migrations
{
    /// <summary>The word that was said of an incident's status, also where its instants win over it.</summary>
    [DbContext(typeof(ReliabilityContext))]
    [Migration("20261130024500_StatusWords")]
    public partial class StatusWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "status_word", table: "incidents", type: "text", nullable: true, collation: "C");
            migrationBuilder.Sql(
                "UPDATE incidents SET status_word = COALESCE(person_fields::jsonb->>'status', source_fields::jsonb->>'status');");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.DropColumn(name: "status_word", table: "incidents");
    }
}
