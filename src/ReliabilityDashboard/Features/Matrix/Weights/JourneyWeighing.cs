using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Features.Matrix.Weights;

/// <summary>Reads and sets how much journeys matter, and what a minute of downtime costs, for the person at the page.</summary>
public sealed class JourneyWeighing(
    JourneyWeightQuery query, JourneyWeightWriter weights, SettingQuery settings, SettingWriter writer, CurrentPerson person)
{
    public Task<IReadOnlyList<JourneyWeight>> ReadAsync(CancellationToken cancel) => query.ReadAsync(cancel);

    /// <summary>The cost of a minute of downtime with who confirmed it and when; null where nobody did.</summary>
    public async Task<ConfirmedCost?> CostAsync(CancellationToken cancel) =>
        await settings.FindAsync(SettingKeys.DowntimeCostPerMinute, cancel) is { } set
        && await settings.ReadAsync<double?>(SettingKeys.DowntimeCostPerMinute, cancel) is { } perMinute
            ? new(perMinute, set.SetBy, set.SetAt)
            : null;

    /// <summary>Sets a person's weight; null withdraws it.</summary>
    public Task<EditOutcome> WeighAsync(int journey, double? weight, CancellationToken cancel) =>
        weights.SetAsync(journey, weight, person.Demand(Right.WeighJourneys), cancel);

    /// <summary>Confirms the cost of a minute of downtime; null withdraws it.</summary>
    public Task ConfirmCostAsync(double? perMinute, CancellationToken cancel) =>
        writer.SetAsync(SettingKeys.DowntimeCostPerMinute, perMinute, person.Demand(Right.WeighJourneys), cancel);
}
