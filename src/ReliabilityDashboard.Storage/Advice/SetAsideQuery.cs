using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Advice;

/// <summary>Reads which advice was set aside.</summary>
[ReadFrom(DataParts.Learning)]
public sealed class SetAsideQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>By the id of the advice, also what has run out.</summary>
    public async Task<IReadOnlyDictionary<string, SetAsideAdvice>> ReadAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.SetAsideAdvice.AsNoTracking().ToDictionaryAsync(one => one.Id, cancel);
    }
}
