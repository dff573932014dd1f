using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReliabilityDashboard.Storage.PostgreSql.Migrations
{
    /// <summary>How a change was written, what it fixes, and what people say of it.</summary>
    [DbContext(typeof(ReliabilityContext))]
    [Migration("20261202020000_ChangeWords")]
    public partial class ChangeWords : Migration
    {
        private static readonly string[] Texts = ["written_by", "fixes", "source_fields", "person_fields"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var column in Texts)
                migrationBuilder.AddColumn<string>(name: column, table: "changes", type: "text", nullable: true, collation: "C");
            migrationBuilder.AddColumn<int>(name: "version", table: "changes", type: "integer", nullable: false, defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var column in Texts.Append("version")) migrationBuilder.DropColumn(name: column, table: "changes");
        }
    }
}
