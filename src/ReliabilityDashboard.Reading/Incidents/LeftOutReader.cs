using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Reading.Incidents;

/// <summary>What a list of incidents leaves out though it may belong there.</summary>
public sealed class LeftOutReader(TriggerReader triggers, IncidentListQuery list)
{
    /// <summary>How many incidents, also such that do not count, a filter by trigger leaves out because it is only suggested for them; null
    /// where nobody filters by it.</summary>
    public async Task<int?> SuggestedAsync(IncidentListRequest request, CancellationToken cancel)
    {
        if (request.Filter[Dimension.Trigger].Count == 0) return null;
        var suggested = await triggers.SuggestedAsync(request.Filter, cancel);
        return suggested.Count == 0
            ? 0
            : await list.CountAsync(request with { Filter = request.Filter.Without(Dimension.Trigger), Among = suggested }, cancel);
    }
}
