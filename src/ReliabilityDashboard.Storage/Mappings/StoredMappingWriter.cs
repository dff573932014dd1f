using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Mappings;

/// <summary>Keeps mappings and gives them up, on behalf of a person.</summary>
public sealed class StoredMappingWriter(WriteQueue queue, TimeProvider time)
{
    /// <summary>The name as it is compared.</summary>
    public static string Key(string name) => name.Trim().ToLowerInvariant();

    /// <summary>Keeps a version; one that says the same as the last is none. Null gives the name up.</summary>
    /// <returns>The number of the version that holds; 0 where there is none.</returns>
    public Task<long> SaveAsync(string name, string? text, string person, CancellationToken cancel)
    {
        var key = Key(name);
        return queue.ForPersonAsync(person, async context =>
        {
            var last = await context.Mappings.Where(m => m.NameKey == key).OrderByDescending(m => m.Id).FirstOrDefaultAsync(cancel);
            if (last?.Text == text) return text is null ? 0 : last!.Id;
            var version = new StoredMapping
            {
                Name = name.Trim(), NameKey = key, Text = text, SavedAt = time.GetUtcNow().UtcDateTime, SavedBy = person,
            };
            context.Mappings.Add(version);
            await context.SaveChangesAsync(cancel);
            return text is null ? 0 : version.Id;
        }, cancel);
    }
}
