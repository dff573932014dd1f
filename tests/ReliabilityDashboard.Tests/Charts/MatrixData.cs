using ReliabilityDashboard.Charts.Matrix;

namespace ReliabilityDashboard.Tests.Charts;

/// <summary>Matrices to place: marks in the order of the ranked list, over 52 weeks.</summary>
internal static class MatrixData
{
    public const double Weeks = 52;

    public static MatrixMark Mark(string group, long times, double impact, string? title = null) =>
        new(group, title ?? group, null, times / Weeks, impact, $"€ {impact:0}", times, null);

    public static MatrixChartData Of(IEnumerable<MatrixMark> marks, double? frequency = 0.1, double? impact = 5_000) =>
        new([.. marks.OrderByDescending(mark => mark.Impact * mark.Occurrences)], "loss", Weeks, frequency, impact) { Currency = "EUR" };

    /// <summary>So many as real organisations have them: most seen once, many of one amount, a few often; the same every time.</summary>
    public static MatrixChartData Some(int count)
    {
        var random = new Random(7);
        return Of(Enumerable.Range(0, count).Select(index =>
        {
            var times = random.NextDouble() switch { < 0.75 => 1, < 0.85 => 2, < 0.95 => random.Next(3, 9), _ => random.Next(9, 60) };
            var impact = random.NextDouble() < 0.3 ? 1_200 : Math.Pow(10, 1.3 + 3.7 * random.NextDouble());
            return Mark($"m{index}", times, impact, $"Failure mode {index} of some length");
        }));
    }
}
