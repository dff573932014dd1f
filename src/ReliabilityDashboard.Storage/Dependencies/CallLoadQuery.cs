using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Dependencies;

/// <summary>What went over each call, summed over its observed buckets.</summary>
[ReadFrom(DataParts.Calls | DataParts.Services)]
public sealed class CallLoadQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <param name="from">UTC instant; buckets that begin from then on, both ends in.</param>
    /// <param name="to">UTC instant up to which they begin.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyDictionary<CallName, CallLoad>> ReadAsync(DateTime from, DateTime to, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var names = await context.Services.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        var sums = await context
            .Dependencies.AsNoTracking()
            .Where(d => d.Origin == DependencyOrigin.Observed && d.ObservedAt >= from && d.ObservedAt <= to)
            .GroupBy(d => new { d.CallerId, d.CalleeId })
            .Select(g => new
            {
                g.Key,
                HasCalls = g.Any(d => d.Calls != null),
                Calls = g.Sum(d => d.Calls ?? 0),
                HasOpens = g.Any(d => d.BreakerOpens != null),
                Opens = g.Sum(d => d.BreakerOpens ?? 0),
                WorstP95Ms = g.Max(d => d.P95Ms),
                Errors = g.Sum(d => d.Calls != null && d.Errors != null ? d.Errors.Value : 0),
                CallsWithErrors = g.Sum(d => d.Calls != null && d.Errors != null ? d.Calls.Value : 0),
                Retries = g.Sum(d => d.Calls != null && d.Retries != null ? d.Retries.Value : 0),
                CallsWithRetries = g.Sum(d => d.Calls != null && d.Retries != null ? d.Calls.Value : 0),
            })
            .ToListAsync(cancel);
        return sums.ToDictionary(
            sum => new CallName(names[sum.Key.CallerId], names[sum.Key.CalleeId]),
            sum => new CallLoad(
                sum.HasCalls ? sum.Calls : null, sum.HasOpens ? sum.Opens : null, sum.WorstP95Ms, sum.Errors, sum.CallsWithErrors,
                sum.Retries, sum.CallsWithRetries));
    }
}
