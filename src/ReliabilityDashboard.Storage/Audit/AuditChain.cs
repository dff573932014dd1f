using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Audit;

/// <summary>Adds entries to the end of the audit log.</summary>
internal static class AuditChain
{
    /// <summary>Adds entries inside the open transaction.</summary>
    /// <remarks>
    /// The first statement takes the row lock of the head, on every database, before the head is read: whoever else writes, in this
    /// process or another, waits here until the transaction ends, and then follows on what it left.
    /// </remarks>
    public static async Task AppendAsync(
        ReliabilityContext context, string who, DateTime at, IReadOnlyList<AuditDraft> drafts, CancellationToken cancel)
    {
        if (drafts.Count == 0) return;
        await context.KeepBooksAsync(() =>
            context.AuditHeads.ExecuteUpdateAsync(head => head.SetProperty(h => h.Number, h => h.Number + drafts.Count), cancel)
        );
        var head = await context.AuditHeads.AsNoTracking().SingleAsync(cancel);
        var (number, previous) = (head.Number - drafts.Count, head.Hash);
        var entries = new List<AuditEntry>(drafts.Count);
        foreach (var draft in drafts)
        {
            var entry = new AuditEntry
            {
                Number = ++number, At = AuditHash.Whole(at), Who = who, Action = draft.Action, Kind = draft.Kind, ObjectId = draft.ObjectId,
                ObjectName = draft.ObjectName, Changes = Json.Write(draft.Changes), PreviousHash = previous, Hash = "",
            };
            entry.Hash = previous = AuditHash.Of(entry);
            entries.Add(entry);
        }
        context.AddRange(entries);
        await context.SaveChangesAsync(cancel);
        foreach (var entry in entries) context.Entry(entry).State = EntityState.Detached;
        await SetEndAsync(context, previous, cancel);
    }

    /// <summary>Ties the entries to each other anew, inside the open transaction, after the program itself had to change what some say. An
    /// entry that says so follows.</summary>
    public static async Task TieAnewAsync(ReliabilityContext context, CancellationToken cancel)
    {
        var previous = "";
        // A copy: each is written while the next are still to be read.
        foreach (var entry in await context.AuditEntries.AsNoTracking().OrderBy(e => e.Number).ToListAsync(cancel))
        {
            var before = (entry.PreviousHash, entry.Hash);
            entry.PreviousHash = previous;
            previous = AuditHash.Of(entry);
            if (before == (entry.PreviousHash, previous)) continue;
            var (hash, hashBefore) = (previous, entry.PreviousHash);
            await context.KeepBooksAsync(() =>
                context
                    .AuditEntries.Where(e => e.Number == entry.Number)
                    .ExecuteUpdateAsync(e => e.SetProperty(x => x.Hash, hash).SetProperty(x => x.PreviousHash, hashBefore), cancel));
        }
        await SetEndAsync(context, previous, cancel);
    }

    private static Task SetEndAsync(ReliabilityContext context, string hash, CancellationToken cancel) =>
        context.KeepBooksAsync(() => context.AuditHeads.ExecuteUpdateAsync(head => head.SetProperty(h => h.Hash, hash), cancel));
}
