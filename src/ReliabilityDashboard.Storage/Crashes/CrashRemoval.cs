using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Grouping;

namespace ReliabilityDashboard.Storage.Crashes;

/// <summary>Takes a source's crash reports out, and the groups that none is left in.</summary>
internal static class CrashRemoval
{
    private const int BatchSize = 500;

    /// <summary>Takes out one batch inside the open transaction; false where none was left.</summary>
    public static async Task<bool> BatchAsync(ReliabilityContext context, string source, CancellationToken cancel)
    {
        var going = await context
            .Crashes.AsNoTracking()
            .Where(c => c.Source == source)
            .OrderBy(c => c.Id)
            .Select(c => new { c.Id, c.CrashGroupId })
            .Take(BatchSize)
            .ToListAsync(cancel);
        if (going.Count == 0) return false;
        var ids = going.ConvertAll(c => c.Id);
        await context.Crashes.Where(c => ids.Contains(c.Id)).ExecuteDeleteAsync(cancel);
        foreach (var left in going.GroupBy(c => c.CrashGroupId))
        {
            var next = await context
                .Crashes.AsNoTracking()
                .Where(c => c.CrashGroupId == left.Key)
                .OrderBy(c => c.Id)
                .FirstOrDefaultAsync(cancel);
            var group = context.CrashGroups.Where(g => g.Id == left.Key);
            if (next is null) await group.ExecuteDeleteAsync(cancel);
            // A group bears the title of its first crash; where that one went, the next one's holds.
            else if (left.Min(c => c.Id) < next.Id)
            {
                var title = CrashGroup.TitleOf(next.ExceptionType, next.Message);
                await group.ExecuteUpdateAsync(
                    g => g.SetProperty(x => x.Title, title).SetProperty(x => x.ExceptionType, next.ExceptionType), cancel);
            }
        }
        return true;
    }
}
