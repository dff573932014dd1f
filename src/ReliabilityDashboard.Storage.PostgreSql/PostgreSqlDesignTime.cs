using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ReliabilityDashboard.Storage.PostgreSql;

/// <summary>Lets <c>dotnet ef migrations add</c> work without a running app or a server.</summary>
public sealed class PostgreSqlDesignTime : IDesignTimeDbContextFactory<ReliabilityContext>
{
    public ReliabilityContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<ReliabilityContext>();
        PostgreSqlStorage.Configure(options, "Host=nowhere.invalid;Database=design-time");
        return new(options.Options);
    }
}
