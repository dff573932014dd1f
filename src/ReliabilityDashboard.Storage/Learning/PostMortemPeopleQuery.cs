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

    /// <param name="id">Our id.</param>
    /// <param name="publishedAt">When it was published, UTC; null where it is not.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<PostMortemPeople> FindAsync(long id, DateTime? publishedAt, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var (kind, key) = (AuditRules.Of(typeof(PostMortemEntity)).Kind, id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var entries = context.AuditEntries.AsNoTracking().Where(e => e.Kind == kind && e.ObjectId == key).OrderBy(e => e.Number);
        var author = await entries.Select(e => e.Who).FirstOrDefaultAsync(cancel);
        if (publishedAt is not { } at) return new(author, null);
        // The log keeps whole milliseconds.
        var since = await entries.Where(e => e.At >= at.AddMilliseconds(-1)).Select(e => new { e.Who, e.Changes }).ToListAsync(cancel);
        return new(author, since.FirstOrDefault(entry => Publishes(entry.Changes))?.Who);
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
