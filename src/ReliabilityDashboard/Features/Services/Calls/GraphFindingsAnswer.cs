using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.Graph;

namespace ReliabilityDashboard.Features.Services.Calls;

/// <summary>What stands out in the dependency graph.</summary>
/// <param name="Cycles">Services that wait for each other in a circle, each with its names in order.</param>
/// <param name="SinglePoints">Nodes whose failure alone would be systemic.</param>
/// <param name="Hidden">How many calls were seen and never declared.</param>
/// <param name="Unseen">How many were declared and not seen, though their callers were.</param>
public sealed record GraphFindingsAnswer(
    IReadOnlyList<IReadOnlyList<string>> Cycles, IReadOnlyList<GraphFindingsAnswer.SinglePoint> SinglePoints, int Hidden, int Unseen)
{
    /// <param name="Service">Its name.</param>
    /// <param name="Unit">Of what the share is.</param>
    /// <param name="Share">Its modelled reach, a fraction.</param>
    public sealed record SinglePoint(string Service, ReachUnit Unit, double Share);

    public static GraphFindingsAnswer Of(GraphFindings findings) =>
        new(
            findings.Cycles, [.. findings.SinglePoints.Select(point => new SinglePoint(point.Name, point.Unit, point.Share))],
            findings.In(EdgeState.Hidden), findings.In(EdgeState.Unseen));
}
