using Microsoft.EntityFrameworkCore.Storage;

namespace ReliabilityDashboard.Storage;

/// <summary>What differs between databases, apart from their migrations.</summary>
public interface IDatabaseProvider
{
    /// <summary>Creates or migrates the database; safe to be called by several processes at once.</summary>
    Task MigrateAsync(CancellationToken cancel);

    /// <summary>Begins a transaction that sees one state of the database and never makes a writer wait.</summary>
    Task<IDbContextTransaction> BeginReadAsync(ReliabilityContext context, CancellationToken cancel);

    /// <summary>What the database says is wrong with its own pages and indexes, in its words; empty where nothing is, or where it has no way to say.</summary>
    Task<IReadOnlyList<string>> FaultsAsync(ReliabilityContext context, CancellationToken cancel);

    /// <summary>Begins a transaction that is the only one writing, in whatever process: what it reads stays true until it commits.</summary>
    Task<IDbContextTransaction> BeginWriteAsync(ReliabilityContext context, CancellationToken cancel);
}
