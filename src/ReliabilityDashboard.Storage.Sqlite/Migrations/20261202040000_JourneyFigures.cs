using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReliabilityDashboard.Storage.Sqlite.Migrations
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
                name: "person_figures", table: "journeys", type: "TEXT", nullable: false, defaultValue: "{}");
            migrationBuilder.AddColumn<string>(name: "figures_set_by", table: "journeys", type: "TEXT", nullable: true);
            migrationBuilder.AddColumn<DateTime>(name: "figures_set_at", table: "journeys", type: "TEXT", nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var column in new[] { "person_figures", "figures_set_by", "figures_set_at" })
                migrationBuilder.DropColumn(name: column, table: "journeys");
        }
    }
}
