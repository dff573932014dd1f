using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.History;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.People;

/// <summary>Whether a sign-in still holds, as the database says at this moment.</summary>
/// <remarks>Asked by who acts; no page shows what it answers.</remarks>
[ReadFrom(DataParts.None)]
public sealed class SignInStateQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    private static readonly Expression<Func<ReliabilityContext, int, string, string, bool>> Holding = (context, person, stamp, session) =>
        context.People.Any(p =>
            p.Id == person
            && p.SecurityStamp == stamp
            && !context.SignInLinks.Any(l => l.TokenHash == session && l.Purpose == LinkPurpose.SignedOut));

    // Compiled, since every request asks it.
    private readonly Func<ReliabilityContext, int, string, string, bool> holds = EF.CompileQuery(Holding);
    private readonly Func<ReliabilityContext, int, string, string, Task<bool>> holdsAsync = EF.CompileAsyncQuery(Holding);

    /// <summary>The person is there with this stamp, and the session was not signed out.</summary>
    /// <param name="person">Our id.</param>
    /// <param name="stamp">The security stamp of the sign-in.</param>
    /// <param name="sessionHash">Of the session's token; empty where it has none.</param>
    public bool Holds(int person, string stamp, string sessionHash)
    {
        using var context = contexts.CreateDbContext();
        return holds(context, person, stamp, sessionHash);
    }

    /// <inheritdoc cref="Holds"/>
    public async Task<bool> HoldsAsync(int person, string stamp, string sessionHash, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await holdsAsync(context, person, stamp, sessionHash);
    }
}
