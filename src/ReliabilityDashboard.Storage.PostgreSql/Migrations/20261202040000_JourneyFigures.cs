using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReliabilityDashboard.Storage.PostgreSql.Migrations
{
    /// <summary>What people say a journey is worth.</summary>
    [DbContext(typeof(ReliabilityContext))]
    [Migration("20261202040000_JourneyFigures")]
    public partial class JourneyFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "person_figures", table: "journeys", type: "text", nullable: false, defaultValue: "{}", collation: "C");
            migrationBuilder.AddColumn<string>(name: "figures_set_by", table: "journeys", type: "text", nullable: true, collation: "C");
            migrationBuilder.AddColumn<DateTime>(name: "figures_set_at", table: "journeys", type: "timestamp with time zone", nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var column in new[] { "person_figures", "figures_set_by", "figures_set_at" })
                migrationBuilder.DropColumn(name: column, table: "journeys");
        }
    }
}
