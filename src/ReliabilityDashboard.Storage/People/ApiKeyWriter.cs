using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.People;

/// <summary>Adds keys of programs and takes them back. A revoked key stays listed: what it did is told by its name.</summary>
public sealed class ApiKeyWriter(WriteQueue queue, TimeProvider time)
{
    /// <summary>Stores a new key.</summary>
    public Task AddAsync(ApiKeyEntity key, CancellationToken cancel) => queue.ForPersonAsync(key.CreatedBy, async context =>
    {
        context.ApiKeys.Add(key);
        await context.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>Takes a key back; one that is revoked already keeps the first time and person.</summary>
    /// <returns>Whether it was valid until now.</returns>
    public Task<bool> RevokeAsync(long id, string person, CancellationToken cancel) => queue.ForPersonAsync(person, async context =>
    {
        if (await context.ApiKeys.SingleOrDefaultAsync(k => k.Id == id && k.RevokedAt == null, cancel) is not { } key) return false;
        (key.RevokedAt, key.RevokedBy) = (time.GetUtcNow().UtcDateTime, person);
        await context.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <summary>Notes that a key was used.</summary>
    public Task NoteUseAsync(long id, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return queue.ForBookkeepingAsync(
            context => context.ApiKeys.Where(k => k.Id == id).ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedAt, now), cancel),
            cancel);
    }
}
