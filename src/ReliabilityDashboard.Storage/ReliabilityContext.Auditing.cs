using ReliabilityDashboard.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using ReliabilityDashboard.Storage.Audit;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage;

/// <summary>Every save says on whose behalf, and a person's is told in the audit log in the same transaction.</summary>
public partial class ReliabilityContext
{
    private ChangeCapture? untold;

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    internal DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    /// <summary>On whose behalf it writes; null of a context that reads.</summary>
    public Author? Author { get; private set; }

    /// <summary>Whether the running statement is the program's own note beside a person's change.</summary>
    internal bool KeepsBooks { get; private set; }

    /// <summary>Says on whose behalf it writes; <see cref="WriteQueue"/> does so for all of the app.</summary>
    public ReliabilityContext WrittenBy(Author author)
    {
        Author = author;
        return this;
    }

    internal async Task KeepBooksAsync(Func<Task> write)
    {
        KeepsBooks = true;
        try
        {
            await write();
        }
        finally
        {
            KeepsBooks = false;
        }
    }

    /// <summary>What every context has, so that no write goes by unseen; said once where the options are kept for all contexts.</summary>
    public static void Guard(DbContextOptionsBuilder options) =>
        options.AddInterceptors(TrackedWritesOnly.Instance, StatementParts.Instance)
            // A test holds that there are none; at every first start it would take a quarter of a second.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));

    /// <inheritdoc/>
    /// <remarks>Options made by hand may lack it; those of the app are not written anew for each context.</remarks>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        if (optionsBuilder.Options.FindExtension<CoreOptionsExtension>()?.Interceptors?.Contains(TrackedWritesOnly.Instance) != true)
            Guard(optionsBuilder);
    }

    public override void Dispose()
    {
        Forget();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    public override ValueTask DisposeAsync()
    {
        Forget();
        GC.SuppressFinalize(this);
        return base.DisposeAsync();
    }

    // A context is lent out again to somebody else.
    private void Forget() => (Author, KeepsBooks, untold, WrittenParts) = (null, false, null, DataParts.None);

    /// <inheritdoc/>
    /// <remarks>In the middle of a transaction only: what it changed is told with the next save, or by the queue at the end.</remarks>
    /// <exception cref="InvalidOperationException">Nobody said on whose behalf, or there is no transaction that could still tell
    /// it.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (Captured() is { } capture)
        {
            if (Database.CurrentTransaction is null)
                throw new InvalidOperationException("What the audit log tells is saved with SaveChangesAsync.");
            untold = capture.After(untold);
        }
        return Detected(() => base.SaveChanges(acceptAllChangesOnSuccess));
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Nobody said on whose behalf.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Captured() is not { } capture)
            return await Detected(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken));
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var rows = await Detected(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken));
        untold = capture.After(untold);
        await TellAsync(cancellationToken);
        if (own is not null) await own.CommitAsync(cancellationToken);
        return rows;
    }

    /// <summary>Tells rows as new that were laid down in bulk on a person's behalf.</summary>
    /// <param name="rows">Followed by this context, and unchanged.</param>
    internal void TellAsNew(IReadOnlyList<object> rows)
    {
        List<EntityEntry> entries = [.. rows.Select(Entry)];
        entries.ForEach(entry => entry.State = EntityState.Added);
        untold = ChangeCapture.Of(this, entries)?.After(untold) ?? untold;
        entries.ForEach(entry => entry.State = EntityState.Unchanged);
    }

    /// <summary>Writes down what saves of this transaction have not told yet.</summary>
    internal async Task TellAsync(CancellationToken cancel)
    {
        if (untold is not { } capture) return;
        untold = null;
        await AuditChain.AppendAsync(this, Author!.Name, Author.At, await capture.DraftsAsync(cancel), cancel);
    }

    // Looks for changes once, for the parts that are written and for the log.
    private ChangeCapture? Captured()
    {
        List<EntityEntry> changed =
        [
            .. ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted),
        ];
        NoteSaved(changed);
        return ChangeCapture.Of(this, changed);
    }

    // The capture has looked for changes; an import's batch of thousands is not compared twice.
    private T Detected<T>(Func<T> save)
    {
        var looks = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return save();
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = looks;
        }
    }
}
