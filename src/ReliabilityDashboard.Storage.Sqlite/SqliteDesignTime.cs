using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ReliabilityDashboard.Storage.Sqlite;

/// <summary>Lets <c>dotnet ef migrations add</c> work without a running app or a database.</summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<ReliabilityContext>
{
    public ReliabilityContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<ReliabilityContext>()
                .UseSqlite(
                    "Data Source=design-time.db",
                    sqlite => sqlite.MigrationsAssembly(typeof(SqliteDesignTime).Assembly.GetName().Name))
                .Options
        );
}
