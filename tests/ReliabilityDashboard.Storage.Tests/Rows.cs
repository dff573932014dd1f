namespace ReliabilityDashboard.Storage.Tests;

internal static class Rows
{
    /// <summary>Writes rows as they stand.</summary>
    public static async Task AddAsync(this SqliteDatabase database, params object[] rows)
    {
        await using var context = database.Context();
        context.AddRange(rows);
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
