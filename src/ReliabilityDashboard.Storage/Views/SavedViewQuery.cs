using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Views;

/// <summary>Reads the views that are kept.</summary>
[ReadFrom(DataParts.People)]
public sealed class SavedViewQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>Those of a person and those for everybody, by name.</summary>
    /// <param name="person">Null: those for everybody alone.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<SavedView>> ListAsync(int? person, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.SavedViews.AsNoTracking()
            .Where(v => v.OwnerId == null || v.OwnerId == person)
            .OrderBy(v => v.NameKey).ThenBy(v => v.Id)
            .ToListAsync(cancel);
    }
}
