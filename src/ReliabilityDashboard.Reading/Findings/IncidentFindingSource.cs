using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Findings;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.Metrics;

namespace ReliabilityDashboard.Reading.Findings;

/// <summary>Findings about incidents that count, placed by their start.</summary>
public sealed class IncidentFindingSource(IncidentScopes scopes) : IFindingSource
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> ReadAsync(RecordFilter filter, Period period, DateTime now, CancellationToken cancel) =>
        [
            .. (await scopes.OfAsync(filter, cancel))
                .Incidents.Where(one => one.Counts && period.Contains(one.StartedAt))
                .SelectMany(one => IncidentFindings.Rules.Of(one, now)),
        ];
}
