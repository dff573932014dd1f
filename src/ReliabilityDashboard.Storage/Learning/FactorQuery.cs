using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Learning;

/// <summary>Counts contributing factors over all post-mortems.</summary>
[ReadFrom(DataParts.Learning)]
public sealed class FactorQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>Every factor with how many post-mortems name it, the most frequent first.</summary>
    public async Task<IReadOnlyList<CountedFactor>> ReadAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context
            .PostMortemFactors.GroupBy(factor => factor.Word)
            .Select(group => new { Word = group.Key, PostMortems = group.Count() })
            .OrderByDescending(factor => factor.PostMortems)
            .ThenBy(factor => factor.Word)
            .Select(factor => new CountedFactor(factor.Word, factor.PostMortems))
            .ToListAsync(cancel);
    }
}

/// <summary>A contributing factor and how many post-mortems name it.</summary>
public sealed record CountedFactor(string Word, int PostMortems);
