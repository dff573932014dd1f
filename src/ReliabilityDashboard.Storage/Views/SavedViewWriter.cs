using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Views;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Views;

/// <summary>Keeps views and gives them up, on behalf of a person.</summary>
public sealed class SavedViewWriter(WriteQueue queue, TimeProvider time)
{
    /// <summary>The most that one person keeps, and that are kept for everybody: what nobody can look through is no help.</summary>
    public const int Most = 50;

    /// <summary>Keeps a view.</summary>
    /// <param name="name">See <see cref="ViewName"/>; one that is none is refused.</param>
    /// <param name="address">Root-relative.</param>
    /// <param name="owner">Whose it is; null: everybody's.</param>
    /// <param name="person">Who keeps it.</param>
    /// <param name="cancel">Stops waiting.</param>
    public Task<SavedViewOutcome> KeepAsync(string? name, string address, int? owner, string person, CancellationToken cancel)
    {
        if (ViewName.Fault(name) is not null) return Task.FromResult(SavedViewOutcome.NoName);
        var (clean, key) = (ViewName.Clean(name), ViewName.Key(name));
        return queue.ForPersonAsync(person, async context =>
        {
            var kept = context.SavedViews.Where(v => v.OwnerId == owner);
            if (await kept.AnyAsync(v => v.NameKey == key, cancel)) return SavedViewOutcome.NameTaken;
            if (await kept.CountAsync(cancel) >= Most) return SavedViewOutcome.TooMany;
            context.SavedViews.Add(new()
            {
                Name = clean, NameKey = key, OwnerId = owner, Address = address, CreatedAt = time.GetUtcNow().UtcDateTime,
                CreatedBy = person,
            });
            await context.SaveChangesAsync(cancel);
            return SavedViewOutcome.Done;
        }, cancel);
    }

    /// <summary>Gives up a view of that owner; another's stays.</summary>
    /// <returns>Whether there was one.</returns>
    public Task<bool> RemoveAsync(long id, int? owner, string person, CancellationToken cancel) =>
        queue.ForPersonAsync(person, async context =>
        {
            if (await context.SavedViews.SingleOrDefaultAsync(v => v.Id == id && v.OwnerId == owner, cancel) is not { } view) return false;
            context.SavedViews.Remove(view);
            await context.SaveChangesAsync(cancel);
            return true;
        }, cancel);
}

/// <summary>What became of a view that was to be kept.</summary>
public enum SavedViewOutcome
{
    Done,
    NoName,
    NameTaken,
    TooMany,
}
