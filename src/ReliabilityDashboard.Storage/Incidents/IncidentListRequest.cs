using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Findings;
using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>One page of a filtered and ordered list of incidents.</summary>
/// <param name="Filter">Dimensions of incidents; by one that they do not have, none is let through.</param>
/// <param name="Period">Where an instant has to lie; null means any time.</param>
public sealed record IncidentListRequest(RecordFilter Filter, Period? Period)
{
    /// <summary>The instant that places an incident in the period.</summary>
    public IncidentPlacing Placing { get; init; }
    /// <summary>Our ids of those that are looked at; null means all.</summary>
    public IReadOnlyCollection<long>? Among { get; init; }
    /// <summary>Whose failure it was, by a name or an alias: its failing dependency, else its service. Null means anybody's.</summary>
    public string? Origin { get; init; }
    /// <summary>Any of these; empty means all.</summary>
    public ValueList<IncidentStatus> Status { get; init; } = [];
    /// <summary>Incidents that count and have any of these findings; none means all incidents.</summary>
    public ValueList<FindingRule<Incident>> Findings { get; init; } = [];
    /// <summary>The present instant, UTC; findings of open incidents depend on it.</summary>
    public DateTime Now { get; init; }
    /// <summary>Words that all have to be found in title, description, the source's id or the service, in any letter case.</summary>
    public string? Search { get; init; }
    public IncidentSort Sort { get; init; }
    public bool Ascending { get; init; }
    public int Skip { get; init; }
    public int Take { get; init; } = 50;
}
