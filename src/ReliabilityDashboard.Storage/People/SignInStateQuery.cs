using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.History;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.People;

/// <summary>Whether a sign-in still holds, as the database says at this moment.</summary>
/// <remarks>Asked by who acts; no page shows what it answers.</remarks>
[ReadFrom(DataParts.None)]
public sealed class SignInStateQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>The person is there with this stamp, and the session was not signed out.</summary>
    /// <param name="person">Our id.</param>
    /// <param name="stamp">The security stamp of the sign-in.</param>
    /// <param name="sessionHash">Of the session's token; empty where it has none.</param>
    public bool Holds(int person, string stamp, string sessionHash)
    {
        using var context = contexts.CreateDbContext();
        return Holding(context, person, stamp, sessionHash).Any();
    }

    /// <inheritdoc cref="Holds"/>
    public async Task<bool> HoldsAsync(int person, string stamp, string sessionHash, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await Holding(context, person, stamp, sessionHash).AnyAsync(cancel);
    }

    private static IQueryable<Person> Holding(ReliabilityContext context, int person, string stamp, string sessionHash) =>
        context.People.AsNoTracking().Where(p =>
            p.Id == person
            && p.SecurityStamp == stamp
            && !context.SignInLinks.Any(l => l.TokenHash == sessionHash && l.Purpose == LinkPurpose.SignedOut));
}
