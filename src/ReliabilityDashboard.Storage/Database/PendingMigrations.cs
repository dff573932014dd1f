using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Rollups;

namespace ReliabilityDashboard.Storage.Database;

/// <summary>Brings a database to this build's model at a start, which mostly has nothing to do.</summary>
public static class PendingMigrations
{
    /// <summary>Migrates where a migration is pending. Where none is, EF Core would still compare whole models to find that out: as long as
    /// its first two questions take.</summary>
    public static async Task MigrateWhereNeededAsync(this ReliabilityContext context, CancellationToken cancel)
    {
        if ((await context.Database.GetPendingMigrationsAsync(cancel)).Any()) await context.Database.MigrateAsync(cancel);
        await StaleRollups.MakeAnewAsync(context, cancel);
    }
}
