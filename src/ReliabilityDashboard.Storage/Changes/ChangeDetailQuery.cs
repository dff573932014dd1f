using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Changes;

/// <summary>Reads what lists tell of changes beyond what figures need.</summary>
[ReadFrom(DataParts.Changes)]
public sealed class ChangeDetailQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    // So many ids in a statement.
    private const int Chunk = 500;

    /// <summary>Those that are still stored, by our id.</summary>
    public async Task<IReadOnlyDictionary<long, ChangeDetail>> ReadAsync(IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var found = new Dictionary<long, ChangeDetail>();
        foreach (var some in ids.Chunk(Chunk))
            foreach (var row in await context.Changes.AsNoTracking().Where(one => some.Contains(one.Id)).ToListAsync(cancel))
                found[row.Id] = new(
                    row.Url, row.RolledBackAt, row.Rollback, row.Version, row.SourceFields ?? row.Holds(null), row.PersonFields ?? new());
        return found;
    }
}

/// <summary>What lists tell of a change.</summary>
/// <param name="Url">Its page at the source.</param>
/// <param name="RolledBackAt">UTC instant it was taken back.</param>
/// <param name="Rollback">Who took it back.</param>
/// <param name="Version">Grows with every change.</param>
/// <param name="Source">What its source says of the fields that people may say too.</param>
/// <param name="Person">What people say of them.</param>
public sealed record ChangeDetail(
    string? Url, DateTime? RolledBackAt, RollbackKind? Rollback, int Version, ChangeFields Source, ChangeFields Person);
