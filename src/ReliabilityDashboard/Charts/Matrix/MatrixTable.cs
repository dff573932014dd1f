using ReliabilityDashboard.Charts.Table;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>The table twin of the matrix.</summary>
public static class MatrixTable
{
    public static ChartTable Of(string title, MatrixChartData data) =>
        new(
            title,
            [
                new("Failure mode"),
                new("Category"),
                new("Quadrant"),
                new("Per week", IsNumber: true),
                new(data.ImpactTitle, IsNumber: true),
                new("n occurrences", IsNumber: true),
                new("Filled in"),
            ],
            [
                .. data.Marks.Select(mark =>
                    (IReadOnlyList<ChartCell>)
                        [
                            new(mark.Title),
                            new(CategoryNames.Title(mark.Category)),
                            new(mark.QuadrantName ?? ""),
                            new(FrequencyWords.Say(mark.Frequency), mark.Frequency),
                            new(mark.ImpactShown, mark.Impact),
                            ChartCell.Count(mark.Occurrences),
                            new(mark.Assumed ?? ""),
                        ]
                ),
            ]
        );
}
