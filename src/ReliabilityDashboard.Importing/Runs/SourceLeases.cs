using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Runs;

/// <summary>Lets each source, and each piece of work that is done for all instances, run at most once at a time over all processes on one
/// database.</summary>
/// <remarks>
/// A lease is renewed every 5 s and free after 20 s, both by the database's clock; at once if its holder is a process of this
/// machine that is gone. A holder that was frozen for longer may find another at work: each batch of a run checks that nobody
/// has continued it (see <see cref="RecordImport{T}"/>).
/// </remarks>
public sealed partial class SourceLeases(WriteQueue queue, IDatabaseProvider database, TimeProvider time, ILogger<SourceLeases> log)
{
    private readonly WriteQueue queue = queue;
    private readonly TimeProvider time = time;
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(500);

    /// <summary>Waits until the source is free and holds it until disposed.</summary>
    public async Task<IAsyncDisposable> HoldAsync(string source, CancellationToken cancel)
    {
        var holder = LeaseHolder.New();
        while (!await TryTakeAsync(source, holder, cancel)) await Task.Delay(AskAgain, time, cancel);
        return new Held(this, source, holder);
    }

    /// <summary>Holds a piece of work until disposed; null where another process is at it.</summary>
    public async Task<IAsyncDisposable?> TryHoldAsync(string work, CancellationToken cancel)
    {
        var holder = LeaseHolder.New();
        return await TryTakeAsync(work, holder, cancel) ? new Held(this, work, holder) : null;
    }

    /// <summary>As <see cref="TryHoldAsync"/>, but waits for as long as a lease lasts that nobody renews: null only where another process
    /// is alive and at it.</summary>
    public async Task<IAsyncDisposable?> OutlastAsync(string work, CancellationToken cancel)
    {
        var (holder, began) = (LeaseHolder.New(), time.GetTimestamp());
        while (!await TryTakeAsync(work, holder, cancel))
        {
            if (time.GetElapsedTime(began) > Lifetime + Renewal) return null;
            await Task.Delay(AskAgain, time, cancel);
        }
        return new Held(this, work, holder);
    }

    private Task<bool> TryTakeAsync(string name, string holder, CancellationToken cancel) => queue.ForBookkeepingAsync(async context =>
    {
        var now = await database.NowAsync(context, cancel);
        var lease = await context.Leases.SingleOrDefaultAsync(l => l.Name == name, cancel);
        if (lease is not null && lease.Holder != holder && lease.ExpiresAt > now && !LeaseHolder.IsGone(lease.Holder))
        {
            // Further ahead than any holder can write: the clock was set back. Who is alive renews it; who is gone must not hold it until
            // the old time comes again.
            if (lease.ExpiresAt > now + Lifetime) lease.ExpiresAt = now + Lifetime;
            await context.SaveChangesAsync(cancel);
            return false;
        }
        if (lease is null) context.Leases.Add(lease = new Lease { Name = name, Holder = holder });
        (lease.Holder, lease.ExpiresAt) = (holder, now + Lifetime);
        await context.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    [LoggerMessage(LogLevel.Warning, "The lease of {Name} could not be renewed; it is tried again in a few seconds")]
    private partial void LogNotRenewed(string name, Exception fault);

    [LoggerMessage(LogLevel.Warning, "The lease of {Name} could not be given back; it ends by itself in 20 seconds")]
    private partial void LogNotReturned(string name, Exception fault);

    private sealed class Held : IAsyncDisposable
    {
        private readonly SourceLeases leases;
        private readonly string name, holder;
        private readonly CancellationTokenSource stop = new();
        private readonly Task renewing;

        public Held(SourceLeases leases, string name, string holder)
        {
            (this.leases, this.name, this.holder) = (leases, name, holder);
            renewing = RenewAsync();
        }

        private async Task RenewAsync()
        {
            using var timer = new PeriodicTimer(Renewal, leases.time);
            while (!stop.IsCancellationRequested)
            {
                try
                {
                    while (await timer.WaitForNextTickAsync(stop.Token)) await leases.TryTakeAsync(name, holder, stop.Token);
                }
                catch (OperationCanceledException) when (stop.IsCancellationRequested)
                {
                    // Given back.
                }
                catch (Exception fault) when (DatabaseFault.In(fault) is not null)
                {
                    leases.LogNotRenewed(name, fault);
                }
            }
        }

        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            await renewing;
            stop.Dispose();
            try
            {
                await leases.queue.ForBookkeepingAsync(
                    context => context.Leases.Where(l => l.Name == name && l.Holder == holder).ExecuteDeleteAsync(CancellationToken.None),
                    CancellationToken.None);
            }
            catch (Exception fault) when (DatabaseFault.In(fault) is not null)
            {
                leases.LogNotReturned(name, fault);
            }
        }
    }
}
