using System.Globalization;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Reading.Metrics;

namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>The marks of the chart, from the rows of the ranked list.</summary>
public static class MatrixMarks
{
    private const int Labelled = 5;

    public static MatrixChartData Of(MatrixList list, string currency)
    {
        var figures = list.Answer.Figures;
        if (figures is null)
            return new([], "", null, null, true);
        // Only the few that matter bear their name: the worst of the two upper quadrants, and the noisiest noise.
        var named = list
            .Rows.Where(row => row.Quadrant is Quadrant.ImmediateFire or Quadrant.TickingTimeBomb)
            .Take(Labelled - 1)
            .Concat(list.Rows.Where(row => row.Quadrant == Quadrant.Noise).OrderByDescending(row => row.FrequencyPerWeek).Take(1))
            .Select(row => row.Group)
            .ToHashSet();
        return new(
            [.. list.Rows.Take(ChartLimits.MostPoints).Select(row => MarkOf(row) with { Labelled = named.Contains(row.Group) })],
            MatrixWords.ImpactAxis(figures.Unit, currency), figures.FrequencyThreshold, figures.ImpactThreshold,
            figures.FrequencyProvisional || figures.ImpactProvisional);
    }

    private static MatrixMark MarkOf(MatrixRow row) =>
        new(
            row.Group.ToString(CultureInfo.InvariantCulture), row.Title, row.Category, row.FrequencyPerWeek, row.Impact!.Value,
            row.ImpactShown!, row.Occurrences, row.Quadrant is { } quadrant ? MatrixWords.Name(quadrant) : null)
        {
            Assumed = row.Assumed,
        };
}
