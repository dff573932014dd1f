using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Journeys;

namespace ReliabilityDashboard.Features.Matrix.Weights;

/// <summary>Reads and sets how much journeys matter, for the person at the page.</summary>
public sealed class JourneyWeighing(JourneyWeightQuery query, JourneyWeightWriter weights, CurrentPerson person)
{
    public Task<IReadOnlyList<JourneyWeight>> ReadAsync(CancellationToken cancel) => query.ReadAsync(cancel);

    /// <summary>Sets a person's weight; null withdraws it.</summary>
    public Task<EditOutcome> WeighAsync(int journey, double? weight, CancellationToken cancel) =>
        weights.SetAsync(journey, weight, person.Demand(Right.WeighJourneys), cancel);
}
