using System.Globalization;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Reading.Matrix;

namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>The marks of the chart, from the rows of the ranked list.</summary>
public static class MatrixMarks
{
    public static MatrixChartData Of(MatrixList list, string currency) => list.Answer.Figures is not { } figures
        ? new([], "", 1, null, null)
        : new(
            [.. list.Rows.Select(MarkOf)], MatrixWords.ImpactAxis(figures.Unit, currency), figures.Weeks, figures.FrequencyThreshold,
            figures.ImpactThreshold)
        {
            Currency = figures.Unit == ImpactUnit.Money ? currency : null,
        };

    private static MatrixMark MarkOf(MatrixRow row) =>
        new(
            row.Group.ToString(CultureInfo.InvariantCulture), row.Title, row.Category, row.FrequencyPerWeek, row.Impact!.Value,
            row.ImpactShown!, row.Occurrences, row.Quadrant is { } quadrant ? MatrixWords.Name(quadrant) : null)
        {
            Assumed = row.Assumed,
        };
}
