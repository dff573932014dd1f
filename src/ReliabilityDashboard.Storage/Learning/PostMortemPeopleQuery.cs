using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Storage.Audit;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Learning;

/// <summary>Who began a post-mortem and who published it, as the audit log has them.</summary>
[ReadFrom(DataParts.None)]
public sealed class PostMortemPeopleQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    private static readonly string State = nameof(PostMortemEntity.State).ToLowerInvariant();

    public async Task<PostMortemPeople> FindAsync(long id, bool published, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var (kind, key) = (AuditRules.Of(typeof(PostMortemEntity)).Kind, id.ToString(CultureInfo.InvariantCulture));
        var entries = context.AuditEntries.AsNoTracking().Where(e => e.Kind == kind && e.ObjectId == key);
        var author = await entries.OrderBy(e => e.Number).Select(e => e.Who).FirstOrDefaultAsync(cancel);
        if (!published) return new(author, null);
        // Once it is published, little is written about it any more: what is looked for is among the newest.
        var newest = entries.OrderByDescending(e => e.Number).Select(e => new { e.Who, e.Changes }).AsAsyncEnumerable();
        await foreach (var entry in newest.WithCancellation(cancel))
            if (Publishes(entry.Changes)) return new(author, entry.Who);
        return new(author, null);
    }

    private static bool Publishes(string changes) =>
        JsonSerializer.Deserialize<List<AuditChange>>(changes, Json.Options)!
            .Exists(change => change.Field == State
                && string.Equals(change.After, nameof(PostMortemState.Published), StringComparison.OrdinalIgnoreCase));
}

/// <summary>Names of people, keys or programs; null where the log does not know.</summary>
/// <param name="Author">Who began it.</param>
/// <param name="Publisher">Who published what stands there.</param>
public sealed record PostMortemPeople(string? Author, string? Publisher);
