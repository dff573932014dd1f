using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.People;

/// <summary>Adds one-time links and uses them up.</summary>
public sealed class SignInLinkWriter(WriteQueue queue, TimeProvider time)
{
    /// <summary>Adds a link. One for a person takes the place of those they had; what is used or over is swept away.</summary>
    public Task AddAsync(SignInLink link, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return queue.ForBookkeepingAsync(async context =>
            {
                await context
                    .SignInLinks.Where(l =>
                        l.ExpiresAt <= now
                        || (
                            l.Purpose != LinkPurpose.SignedOut
                            && link.Purpose != LinkPurpose.SignedOut
                            && (l.UsedAt != null || (link.PersonId != null && l.PersonId == link.PersonId))
                        )
                    )
                    .ExecuteDeleteAsync(cancel);
                context.SignInLinks.Add(link);
                return await context.SaveChangesAsync(cancel);
            },
            cancel
        );
    }

    /// <summary>Uses a link up together with what it is good for: both are stored, or neither.</summary>
    /// <param name="tokenHash">Of the link.</param>
    /// <param name="by">On whose behalf.</param>
    /// <param name="use">Does what the link is good for, without saving; null where it cannot be done, and the link stays.</param>
    /// <param name="cancel">Gives up waiting for the writer.</param>
    /// <returns>What <paramref name="use"/> gave; null also where the link does not work.</returns>
    public Task<Person?> UseAsync(
        string tokenHash, string by, Func<ReliabilityContext, SignInLink, Task<Person?>> use, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return queue.ForPersonAsync(by, async context =>
            {
                if (await context.SignInLinks.Working(now).SingleOrDefaultAsync(l => l.TokenHash == tokenHash, cancel) is not { } link)
                    return null;
                if (await use(context, link) is not { } person)
                    return null;
                link.UsedAt = now;
                await context.SaveChangesAsync(cancel);
                return person;
            },
            cancel
        );
    }
}
