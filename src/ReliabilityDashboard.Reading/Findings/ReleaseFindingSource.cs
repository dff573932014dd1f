using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Findings;
using ReliabilityDashboard.Domain.Sessions;
using ReliabilityDashboard.Storage.Sessions;

namespace ReliabilityDashboard.Reading.Findings;

/// <summary>Findings about releases that sessions and crash records name.</summary>
public sealed class ReleaseFindingSource(ReleaseHealthQuery releases) : IFindingSource
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> ReadAsync(RecordFilter filter, Period period, DateTime now, CancellationToken cancel) =>
        RecordKind.Sessions.Refuses(filter) is not null
            ? []
            : [.. (await releases.ReadAsync(filter, period, cancel)).SelectMany(one => ReleaseFindings.Rules.Of(one, now))];
}
