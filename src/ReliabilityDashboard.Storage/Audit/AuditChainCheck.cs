using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.Audit;

/// <summary>Reads the whole audit log and finds every entry that was altered, removed, put in or put elsewhere.</summary>
public sealed class AuditChainCheck(IDbContextFactory<ReliabilityContext> contexts, IDatabaseProvider database)
{
    public const int MostFaults = 100;

    public async Task<AuditVerdict> RunAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        // Head and entries of one moment: others go on writing.
        await using var moment = await database.BeginReadAsync(context, cancel);
        return await RunAsync(context, cancel);
    }

    /// <summary>The same over a context that sees one moment already.</summary>
    public static async Task<AuditVerdict> RunAsync(ReliabilityContext context, CancellationToken cancel)
    {
        var head = await context.AuditHeads.AsNoTracking().SingleOrDefaultAsync(cancel);
        var faults = new List<AuditFault>();
        var (read, last) = (0L, (Number: 0L, Hash: ""));
        await foreach (var entry in context.AuditEntries.AsNoTracking().OrderBy(e => e.Number).AsAsyncEnumerable().WithCancellation(cancel))
        {
            read++;
            faults.AddRange(Check(entry, last).Take(MostFaults - faults.Count));
            last = (entry.Number, entry.Hash);
        }
        if (faults.Count < MostFaults && End(head, last) is { } end) faults.Add(end);
        return new(read, last.Hash, faults);
    }

    private static IEnumerable<AuditFault> Check(AuditEntry entry, (long Number, string Hash) last)
    {
        if (entry.Number != last.Number + 1) yield return Missing(last.Number + 1, entry.Number - 1);
        if (AuditHash.Of(entry) != entry.Hash)
            yield return new(
                entry.Number,
                Invariant($"Entry {entry.Number} ({entry.Action} {entry.Kind} {entry.ObjectId}, {entry.Who}) was altered: ")
                    + "what it says and its hash do not agree.");
        else if (entry.Number == last.Number + 1 && entry.PreviousHash != last.Hash)
            yield return new(
                entry.Number, Invariant($"Entry {entry.Number} does not follow on entry {last.Number}: one of the two was replaced."));
    }

    private static AuditFault? End(AuditHead? head, (long Number, string Hash) last) =>
        head is null ? new(last.Number, "The note of where the log ends is gone.")
        : head.Number > last.Number ? Missing(last.Number + 1, head.Number)
        : head.Number < last.Number
            ? new(head.Number + 1, Invariant($"The log ended with entry {head.Number}; what stands behind it was put in."))
        : head.Hash != last.Hash ? new(last.Number, Invariant($"Entry {last.Number}, the last one, was replaced."))
        : null;

    private static AuditFault Missing(long from, long to) =>
        new(from, from == to ? Invariant($"Entry {from} is missing.") : Invariant($"Entries {from} to {to} are missing."));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What a check of the audit log found.</summary>
/// <param name="Entries">How many it read.</param>
/// <param name="LastHash">The hash of the last entry. Whoever writes it down elsewhere can tell later that nothing before it was made
/// anew.</param>
/// <param name="Faults">In the order of the log, at most <see cref="AuditChainCheck.MostFaults"/>.</param>
public sealed record AuditVerdict(long Entries, string LastHash, IReadOnlyList<AuditFault> Faults);

/// <summary>Something in the audit log that nobody could have done through the app.</summary>
/// <param name="Number">The entry where it shows.</param>
/// <param name="What">One sentence.</param>
public sealed record AuditFault(long Number, string What);
