using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReliabilityDashboard.Storage.Entities;
using ReliabilityDashboard.Storage.Writing;

namespace ReliabilityDashboard.Importing.Pipeline;

/// <summary>Lets each source run at most once at a time, over all processes on one database.</summary>
/// <remarks>A lease is renewed every 5 s and free after 20 s, at once if its holder is a process of this machine that is gone.</remarks>
public sealed partial class SourceLeases(WriteQueue queue, TimeProvider time, ILogger<SourceLeases> log)
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

    private Task<bool> TryTakeAsync(string source, string holder, CancellationToken cancel) => queue.ForBookkeepingAsync(async context =>
    {
        var now = time.GetUtcNow().UtcDateTime;
        var lease = await context.Leases.SingleOrDefaultAsync(l => l.Name == source, cancel);
        if (lease is not null && lease.Holder != holder && lease.ExpiresAt > now && !LeaseHolder.IsGone(lease.Holder)) return false;
        if (lease is null) context.Leases.Add(lease = new Lease { Name = source, Holder = holder });
        (lease.Holder, lease.ExpiresAt) = (holder, now + Lifetime);
        await context.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    [LoggerMessage(LogLevel.Warning, "The lease of source {Source} could not be renewed")]
    private partial void LogNotRenewed(string source, Exception fault);

    private sealed class Held : IAsyncDisposable
    {
        private readonly SourceLeases leases;
        private readonly string source, holder;
        private readonly CancellationTokenSource stop = new();
        private readonly Task renewing;

        public Held(SourceLeases leases, string source, string holder)
        {
            (this.leases, this.source, this.holder) = (leases, source, holder);
            renewing = RenewAsync();
        }

        private async Task RenewAsync()
        {
            try
            {
                using var timer = new PeriodicTimer(Renewal, leases.time);
                while (await timer.WaitForNextTickAsync(stop.Token)) await leases.TryTakeAsync(source, holder, stop.Token);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // Given back.
            }
            catch (DbUpdateException fault)
            {
                leases.LogNotRenewed(source, fault);
            }
        }

        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            await renewing;
            stop.Dispose();
            await leases.queue.ForBookkeepingAsync(context =>
                context.Leases.Where(l => l.Name == source && l.Holder == holder).ExecuteDeleteAsync(CancellationToken.None), CancellationToken.None);
        }
    }
}
