using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Reading.FailureModes;
using ReliabilityDashboard.Reading.Matrix;

namespace ReliabilityDashboard.Features.Matrix;

/// <summary>One failure mode in the side panel.</summary>
/// <param name="Group">Our own id, after redirects.</param>
/// <param name="Title">Its name.</param>
/// <param name="Rule">Why its incidents are together.</param>
/// <param name="Row">Where it stands in the matrix; null where it is not in this period and filter.</param>
/// <param name="Incidents">All of its incidents that count, latest first; empty for crash groups.</param>
/// <param name="Others">Failure modes it can be merged into or incidents can be moved to, by name.</param>
/// <param name="Unit">Unit of the impact.</param>
public sealed record ModeDetail(
    long Group,
    string Title,
    GroupRule Rule,
    MatrixRow? Row,
    IReadOnlyList<ModeIncident> Incidents,
    IReadOnlyList<OtherMode> Others,
    ImpactUnit Unit
)
{
    /// <summary>Where it stays alone: how many incidents that do so bear its title on its service, its own among them.</summary>
    public int Alike { get; init; }
}

/// <summary>An incident of a failure mode: <c>Shown</c> where it lies in the page's period and filter; share of users and estimated loss in
/// words, null where unknown.</summary>
public sealed record ModeIncident(
    long Id, string ExternalId, string Title, DateTime StartedAt, Severity? Severity, string? Service, bool Shown, string? Share,
    string? Loss);
