using Microsoft.EntityFrameworkCore.Storage;

namespace ReliabilityDashboard.Storage;

/// <summary>What differs between databases, apart from their migrations.</summary>
public interface IDatabaseProvider
{
    /// <summary>Creates or migrates the database; safe to be called by several processes at once.</summary>
    Task MigrateAsync(CancellationToken cancel);

    /// <summary>Begins a transaction that sees one state of the database and never makes a writer wait.</summary>
    Task<IDbContextTransaction> BeginReadAsync(ReliabilityContext context, CancellationToken cancel);
}
