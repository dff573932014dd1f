using ReliabilityDashboard.Domain.Journeys;
using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Journeys;

namespace ReliabilityDashboard.Features.Impact.Journeys;

/// <summary>Says what a journey is worth, and what that would do to the matrix, for the person at the page.</summary>
public sealed class JourneyEditing(JourneyEdits edits, MatrixShiftReader shifts, CurrentPerson person)
{
    /// <summary>Stores what differs from the source's word; where nothing does, that holds again.</summary>
    public Task<EditOutcome> SaveAsync(StoredJourney journey, double? weight, JourneyFigures figures, CancellationToken cancel)
    {
        var by = person.Demand(Right.WeighJourneys);
        return edits.SaveAsync(
            journey.Id, weight == journey.SourceWeight ? null : weight, figures.Besides(journey.Source), by, cancel);
    }

    /// <summary>What the matrix would be; nothing is stored.</summary>
    public Task<MatrixShift> TryAsync(StoredJourney journey, double? weight, JourneyFigures figures, CancellationToken cancel)
    {
        person.Demand(Right.WeighJourneys);
        var would = figures.Or(journey.Source);
        return shifts.ReadAsync(
            new Journey(
                journey.Name, weight ?? journey.SourceWeight, would.ConversionRate, would.AverageOrderValue, would.SessionsPerHour)
            {
                CriticalServices = would.CriticalServices ?? [],
            },
            cancel);
    }
}
