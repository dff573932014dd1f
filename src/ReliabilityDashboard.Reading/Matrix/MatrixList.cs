using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Reading.Matrix;

/// <summary>The failure modes of a matrix, ranked, in numbers and in words.</summary>
/// <param name="Answer">The matrix.</param>
/// <param name="Rows">Those that can be placed, the weightiest first.</param>
/// <param name="WithoutValue">Those without money, beneath.</param>
public sealed record MatrixList(MatrixAnswer Answer, IReadOnlyList<MatrixRow> Rows, IReadOnlyList<MatrixRow> WithoutValue)
{
    /// <summary>Nothing of this kind was ever stored.</summary>
    public bool NothingStored => Answer.FirstStored is null;

    public static MatrixList Of(MatrixAnswer answer, MoneyWords money) => answer.Figures is { } figures
        ? new(
            answer, [.. figures.Points.Select(point => MatrixWords.Row(point, answer.Of, figures.Unit, money))],
            [.. figures.WithoutValue.Select(MatrixWords.Row)])
        : new(answer, [], []);
}

/// <summary>One failure mode of the ranked list, in numbers and in words.</summary>
/// <param name="Group">Our own id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Category">Of its latest incident.</param>
/// <param name="Quadrant">Null while there is no threshold of impact, and without value.</param>
/// <param name="Occurrences">In the period.</param>
/// <param name="FrequencyPerWeek">Occurrences a week.</param>
/// <param name="Impact">Per occurrence; null without value figures.</param>
/// <param name="Words">Quadrant and category, such as "Immediate fire · integration".</param>
/// <param name="ImpactShown">As people read it.</param>
/// <param name="ImpactExact">On hover.</param>
/// <param name="TotalShown">Over the whole period.</param>
/// <param name="TotalExact">On hover.</param>
/// <param name="Assumed">What was filled in, in words; null where nothing was.</param>
public sealed record MatrixRow(
    long Group, string Title, IncidentCategory? Category, Quadrant? Quadrant, int Occurrences, double FrequencyPerWeek, double? Impact,
    string Words, string? ImpactShown, string? ImpactExact, string? TotalShown, string? TotalExact, string? Assumed)
{
    /// <summary>Impact over the whole period; null without value figures.</summary>
    public double? Total => Impact * Occurrences;
}
