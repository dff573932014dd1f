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
        await context.KeepBooksAsync(() => context.AuditHeads.ExecuteUpdateAsync(head => head.SetProperty(h => h.Hash, previous), cancel));
    }
}
