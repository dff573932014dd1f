using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Features.Matrix.Groups;

/// <summary>Tells which failure modes came back after people believed them to be dealt with.</summary>
public sealed class GroupRegressions(PostMortemFactQuery postMortems)
{
    /// <summary>The post-mortem, published last, after which one of its failure mode's incidents that count started; null where there is
    /// none.</summary>
    public async Task<long?> FindAsync(GroupView view, CancellationToken cancel)
    {
        var own = view.Incidents.Select(one => one.Incident).ToList();
        var ids = own.Select(one => one.Id).ToHashSet();
        var last = own.Where(one => one.Counts).Select(one => (DateTime?)one.StartedAt).Max();
        return (await postMortems.ReadAsync(cancel))
            .Where(one => one.State == PostMortemState.Published && one.PublishedAt < last && one.Incidents.Any(ids.Contains))
            .OrderBy(one => one.PublishedAt).Select(one => (long?)one.Id).LastOrDefault();
    }
}
