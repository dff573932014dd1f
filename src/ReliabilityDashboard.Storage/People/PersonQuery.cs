using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.People;

/// <summary>Finds people.</summary>
[ReadFrom(DataParts.People)]
public sealed class PersonQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>Whether anybody has a way in of their own; until then the installation is being set up.</summary>
    public Task<bool> CanAnybodySignInAsync(CancellationToken cancel) =>
        AskAsync(context => context.People.AnyAsync(p => p.PasswordHash != null || p.Subject != null, cancel), cancel);

    public Task<Person?> FindAsync(int id, CancellationToken cancel) =>
        AskAsync(context => context.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel), cancel);

    /// <param name="nameKey">The name as it is compared.</param>
    /// <param name="cancel">Stops the question.</param>
    public Task<Person?> FindAsync(string nameKey, CancellationToken cancel) =>
        AskAsync(context => context.People.AsNoTracking().SingleOrDefaultAsync(p => p.NameKey == nameKey, cancel), cancel);

    /// <summary>All people, by name; whom the demonstration's link signs in among them.</summary>
    public async Task<IReadOnlyList<Person>> ListAsync(CancellationToken cancel) =>
        await AskAsync(context => context.People.AsNoTracking().OrderBy(p => p.NameKey).ToListAsync(cancel), cancel);

    private async Task<T> AskAsync<T>(Func<ReliabilityContext, Task<T>> question, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await question(context);
    }
}
