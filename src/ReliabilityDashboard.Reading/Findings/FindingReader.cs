using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Findings;

namespace ReliabilityDashboard.Reading.Findings;

/// <summary>Everything that is to be said of stored data, whatever kind of record it is about.</summary>
public sealed class FindingReader(IEnumerable<IFindingSource> sources, TimeProvider time)
{
    /// <summary>The findings about the records that a filter lets through and that a period places, a kind of record after the
    /// other.</summary>
    public async Task<IReadOnlyList<Finding>> ReadAsync(RecordFilter filter, Period period, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        List<Finding> found = [];
        foreach (var source in sources) found.AddRange(await source.ReadAsync(filter, period, now, cancel));
        return found;
    }
}
