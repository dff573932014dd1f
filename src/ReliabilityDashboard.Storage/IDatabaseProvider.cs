using Microsoft.EntityFrameworkCore.Storage;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage;

/// <summary>What differs between databases, apart from their migrations.</summary>
public interface IDatabaseProvider
{
    /// <summary>Creates or migrates the database; safe to be called by several processes at once.</summary>
    Task MigrateAsync(CancellationToken cancel);

    /// <summary>Begins a transaction that sees one state of the database and never makes a writer wait.</summary>
    Task<IDbContextTransaction> BeginReadAsync(ReliabilityContext context, CancellationToken cancel);

    /// <summary>What the database says is wrong with its own pages and indexes, in its words; empty where nothing is, or where it has no
    /// way to say.</summary>
    Task<IReadOnlyList<string>> FaultsAsync(ReliabilityContext context, CancellationToken cancel);

    /// <summary>Begins a transaction that is the only one writing, in whatever process: what it reads stays true until it
    /// commits.</summary>
    Task<IDbContextTransaction> BeginWriteAsync(ReliabilityContext context, CancellationToken cancel);

    /// <summary>Writes, in the open transaction, past what guards rows against being written twice, such as those of the audit log; the
    /// guards stand again behind it.</summary>
    /// <param name="context">Writes alone.</param>
    /// <param name="tables">The tables whose guards are in the way.</param>
    /// <param name="write">What is written.</param>
    /// <param name="cancel">Stops; with the transaction everything is as it was.</param>
    Task UnguardedAsync(ReliabilityContext context, IReadOnlyList<string> tables, Func<Task> write, CancellationToken cancel);

    /// <summary>Numbers the write, inside the open transaction, as the last one of these parts, and tells the other processes of this
    /// database once it commits.</summary>
    Task MarkChangedAsync(ReliabilityContext context, DataParts parts, CancellationToken cancel);

    /// <summary>Calls back with the parts that another process has written, until it is cancelled; a database that does not answer is
    /// asked again.</summary>
    Task WatchAsync(Action<DataParts> changed, CancellationToken cancel);

    /// <summary>The present by the clock that all processes of this database share.</summary>
    Task<DateTime> NowAsync(ReliabilityContext context, CancellationToken cancel);

    /// <summary>Why the database cannot be used now, as the end of a sentence, such as "the disk that holds the database is full"; no name,
    /// path or password in it.</summary>
    /// <returns>Null where the fault is none of the database's own condition: a rule that a row broke, or a fault of ours.</returns>
    string? Trouble(Exception fault);
}
