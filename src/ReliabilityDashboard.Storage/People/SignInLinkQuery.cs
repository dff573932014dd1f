using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.People;

/// <summary>Finds one-time links that still work.</summary>
[ReadFrom(DataParts.People)]
public sealed class SignInLinkQuery(IDbContextFactory<ReliabilityContext> contexts, TimeProvider time)
{
    /// <summary>The link with this token, unless it was used or its time is over.</summary>
    public async Task<SignInLink?> FindAsync(string tokenHash, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context
            .SignInLinks.AsNoTracking()
            .Working(time.GetUtcNow().UtcDateTime)
            .SingleOrDefaultAsync(l => l.TokenHash == tokenHash, cancel);
    }

    /// <summary>Links that wait for their person, the latest of each.</summary>
    public async Task<IReadOnlyDictionary<int, SignInLink>> WaitingAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var links = await context
            .SignInLinks.AsNoTracking()
            .Working(time.GetUtcNow().UtcDateTime)
            .Where(l => l.PersonId != null && (l.Purpose == LinkPurpose.Invitation || l.Purpose == LinkPurpose.Reset))
            .OrderBy(l => l.Id)
            .ToListAsync(cancel);
        return links.GroupBy(l => l.PersonId!.Value).ToDictionary(of => of.Key, of => of.Last());
    }
}
