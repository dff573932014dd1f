using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Journeys;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Reading.Matrix;

/// <summary>Tells what another worth of a journey would do to the matrix of the last 12 months, of which nothing is stored.</summary>
public sealed class MatrixShiftReader(MatrixReader matrix, ReportingCalendar calendar, TimeProvider time)
{
    /// <param name="journey">As it would be, under the name that it has.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>In the unit that the matrix would be drawn in then.</returns>
    public async Task<MatrixShift> ReadAsync(Journey journey, CancellationToken cancel)
    {
        var period = calendar.Choose(PeriodPreset.Last12Months, time.GetUtcNow().UtcDateTime).Period;
        var question = new MatrixQuestion(MatrixOf.Incidents, null, RecordFilter.All, period);
        var after = (await matrix.ReadAsync(question with { Journey = journey }, cancel)).Figures!;
        // Two units cannot be set beside each other: the one that would be drawn is asked of both.
        var before = (await matrix.ReadAsync(question with { Impact = after.Unit }, cancel)).Figures!;
        return MatrixShift.Of(before, after);
    }
}
