using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Tests.Features.Matrix;

namespace ReliabilityDashboard.Tests.Features.PostMortems;

internal static class StoredPostMortems
{
    /// <summary>Takes a table away, or brings it back: a database that refuses.</summary>
    public static async Task RenameTableAsync(this StoredOrganisation organisation, string table, string name)
    {
        await using var context = await organisation.Get<IDbContextFactory<ReliabilityContext>>().CreateDbContextAsync();
#pragma warning disable EF1002 // The names stand in the test itself.
        await context.Database.ExecuteSqlRawAsync($"ALTER TABLE {table} RENAME TO {name}");
#pragma warning restore EF1002
    }
}
