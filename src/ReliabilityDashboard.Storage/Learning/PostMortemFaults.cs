using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Learning;

/// <summary>What keeps a post-mortem from being stored at all, published or not.</summary>
internal static class PostMortemFaults
{
    public static async Task<IReadOnlyList<FieldFault>> OfAsync(ReliabilityContext context, PostMortem content, CancellationToken cancel)
    {
        var faults = new List<FieldFault>();
        if (string.IsNullOrWhiteSpace(content.Title)) faults.Add(new("title", "expected a text that is not empty"));
        var known = await context.Incidents.Where(i => content.Incidents.Contains(i.Id)).Select(i => i.Id).ToListAsync(cancel);
        if (content.Incidents.Except(known).ToList() is { Count: > 0 } unknown)
            faults.Add(new("incidents", $"expected ids of stored incidents, not {string.Join(", ", unknown)}"));
        if (content.Timeline.DistinctBy(line => line.Id).Count() < content.Timeline.Count)
            faults.Add(new("timeline", "expected each line once"));
        if (content.Actions.DistinctBy(action => action.Id).Count() < content.Actions.Count)
            faults.Add(new("actions", "expected each action once"));
        return faults;
    }
}
