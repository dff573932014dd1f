using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Audit;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Database;

/// <summary>The one way to write: one transaction at a time in this process, people before imports.</summary>
/// <remarks>
/// The database lets one writer in at a time. Queueing here, instead of at its lock, lets a person's save pass every waiting
/// import batch of this process, so it waits for the rest of one batch, which ends early for it.
/// </remarks>
public sealed class WriteQueue(
    IDbContextFactory<ReliabilityContext> contexts, IDatabaseProvider database, DataVersionSignal signal, StorageTrouble trouble,
    TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private int peopleWaiting;
    private volatile TaskCompletionSource peopleDone = Done();

    /// <summary>Runs a person's change in a transaction of its own; what it saves is told in the audit log by itself.</summary>
    /// <param name="person">Who, by the name that the log shows.</param>
    /// <param name="write">Changes rows by loading and saving them; a statement of its own is refused.</param>
    /// <param name="cancel">Gives up waiting for the writer.</param>
    public Task<T> ForPersonAsync<T>(string person, Func<ReliabilityContext, Task<T>> write, CancellationToken cancel) =>
        PersonAsync(Author.Person(person, Now), write, cancel);

    /// <inheritdoc cref="ForPersonAsync{T}(string, Func{ReliabilityContext, Task{T}}, CancellationToken)"/>
    public Task ForPersonAsync(string person, Func<ReliabilityContext, Task> write, CancellationToken cancel) =>
        PersonAsync(Author.Person(person, Now), async context => { await write(context); return true; }, cancel);

    /// <summary>Runs one batch of background work in a transaction, after every waiting person.</summary>
    public async Task<T> ForBatchAsync<T>(Func<ReliabilityContext, Task<T>> write, CancellationToken cancel)
    {
        while (HasPersonWaiting) await peopleDone.Task.WaitAsync(cancel);
        return await WriteAsync(Author.System(Now), write, changesData: true, cancel);
    }

    /// <summary>Runs a transaction that changes nothing people look at, such as a lease: caches and open pages are left alone.</summary>
    public async Task<T> ForBookkeepingAsync<T>(Func<ReliabilityContext, Task<T>> write, CancellationToken cancel) =>
        await WriteAsync(Author.System(Now), write, changesData: false, cancel);

    /// <summary>Whether a person of this process waits to save: a batch that still has a choice ends.</summary>
    public bool HasPersonWaiting => Volatile.Read(ref peopleWaiting) > 0;

    private async Task<T> PersonAsync<T>(Author author, Func<ReliabilityContext, Task<T>> write, CancellationToken cancel)
    {
        if (Interlocked.Increment(ref peopleWaiting) == 1) peopleDone = new(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            return await WriteAsync(author, write, changesData: true, cancel);
        }
        finally
        {
            if (Interlocked.Decrement(ref peopleWaiting) == 0) peopleDone.TrySetResult();
        }
    }

    private async Task<T> WriteAsync<T>(Author author, Func<ReliabilityContext, Task<T>> write, bool changesData, CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancel);
            await using var transaction = await database.BeginWriteAsync(context, cancel);
            context.WrittenBy(author);
            var result = await write(context);
            await context.TellAsync(cancel);
            var parts = changesData ? context.WrittenParts : DataParts.None;
            if (parts != DataParts.None) await context.KeepBooksAsync(() => database.MarkChangedAsync(context, parts, cancel));
            await transaction.CommitAsync(cancel);
            trouble.NoteTaken();
            if (parts != DataParts.None) signal.Raise(new(parts, author.IsPerson));
            return result;
        }
        catch (Exception fault) when (database.Trouble(fault) is { } reason)
        {
            trouble.Note(reason);
            throw;
        }
        finally
        {
            gate.Release();
        }
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }

    public void Dispose() => gate.Dispose();
}
