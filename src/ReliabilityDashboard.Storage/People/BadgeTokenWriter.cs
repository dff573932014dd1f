using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.People;

/// <summary>Adds tokens of badges and takes them back. A revoked one stays stored: the audit log tells of it.</summary>
public sealed class BadgeTokenWriter(WriteQueue queue, TimeProvider time)
{
    /// <summary>Stores a new token.</summary>
    /// <param name="service">Whose badge it opens.</param>
    /// <param name="hash">Of the token.</param>
    /// <param name="start">Its first letters.</param>
    /// <param name="person">Who made it.</param>
    /// <param name="cancel">Stops waiting.</param>
    public Task AddAsync(string service, string hash, string start, string person, CancellationToken cancel) =>
        queue.ForPersonAsync(person, async context =>
        {
            context.BadgeTokens.Add(
                new() { Service = service, Hash = hash, Start = start, CreatedAt = time.GetUtcNow().UtcDateTime, CreatedBy = person });
            await context.SaveChangesAsync(cancel);
        }, cancel);

    /// <summary>Takes a token back; one that is revoked already keeps the first time and person.</summary>
    public Task RevokeAsync(long id, string person, CancellationToken cancel) => queue.ForPersonAsync(person, async context =>
    {
        if (await context.BadgeTokens.SingleOrDefaultAsync(one => one.Id == id && one.RevokedAt == null, cancel) is not { } token) return;
        (token.RevokedAt, token.RevokedBy) = (time.GetUtcNow().UtcDateTime, person);
        await context.SaveChangesAsync(cancel);
    }, cancel);
}
