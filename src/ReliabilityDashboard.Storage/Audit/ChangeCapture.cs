using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ReliabilityDashboard.Storage.Audit;

/// <summary>What a save is about to change, told as entries of the audit log: one for each object, its parts among its fields.</summary>
internal sealed class ChangeCapture
{
    private readonly ReliabilityContext context;
    private readonly List<CapturedRow> rows;

    private ChangeCapture(ReliabilityContext context, List<CapturedRow> rows) => (this.context, this.rows) = (context, rows);

    /// <summary>Takes down what stands there before the save; null where nothing of it is told.</summary>
    public static ChangeCapture? Of(ReliabilityContext context, IReadOnlyList<EntityEntry> changed)
    {
        var rows = new List<CapturedRow>();
        foreach (var entry in changed)
        {
            var rule = AuditRules.Of(entry.Metadata.ClrType).For(entry);
            if (rule.Silent is not null) continue;
            if (context.Author is not { } author)
                throw new InvalidOperationException(
                    $"Nobody said on whose behalf {entry.Metadata.ClrType.Name} is saved. "
                        + "People's changes go through WriteQueue.ForPersonAsync, the program's own through ForBatchAsync."
                );
            if (author.IsPerson || rule.AlsoByProgram) rows.Add(new(entry, rule));
        }
        return rows.Count == 0 ? null : new(context, rows);
    }

    /// <summary>The same with what an earlier save of the same transaction changed.</summary>
    public ChangeCapture After(ChangeCapture? earlier) => earlier is null ? this : new(context, [.. earlier.rows, .. rows]);

    /// <summary>The entries, once the rows are saved and their keys known.</summary>
    public async Task<IReadOnlyList<AuditDraft>> DraftsAsync(CancellationToken cancel)
    {
        var words = new AuditedWords(context);
        var drafts = new List<AuditDraft>();
        foreach (var whole in rows.GroupBy(row => (row.Whole, Key: Text(row.WholeKey()))).ToList())
        {
            var own = whole.Where(row => row.Rule.Within is null).ToList();
            var changes = await words.OfAsync(own, cancel);
            foreach (var parts in whole.Where(row => row.Rule.Within is not null).GroupBy(row => row.Rule))
                changes.AddRange(await words.OfPartsAsync([.. parts], cancel));
            var action =
                own.Exists(row => row.State == EntityState.Deleted) ? "removed"
                : own.Exists(row => row.State == EntityState.Added) ? "created"
                : "changed";
            if (changes.Count == 0 && action == "changed") continue;
            var name =
                own is [.., var last] && last.Rule.Name is { } property
                    ? last.Value(property) as string
                    : await words.NameAsync(whole.Key.Whole, whole.First().WholeKey(), cancel);
            var kind = own is [.., var row] ? row.Rule.Kind : AuditRules.Of(whole.Key.Whole).Kind;
            drafts.Add(new(action, kind, whole.Key.Key, name ?? "", AuditedWords.Once(changes)));
        }
        return drafts;
    }

    private static string Text(object?[] key) => string.Join('/', key.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)));
}
