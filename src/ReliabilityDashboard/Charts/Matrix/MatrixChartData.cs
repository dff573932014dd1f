using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Matrix;

namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>All that the impact and frequency matrix shows; its picture and its table are made from it.</summary>
/// <param name="Marks">In the order of the ranked list: the dearest in all first.</param>
/// <param name="ImpactTitle">Title of the impact axis with its unit, such as "expected loss per occurrence, EUR".</param>
/// <param name="Weeks">That the frequencies stand on.</param>
/// <param name="FrequencyThreshold">From here on frequent, per week; null where there is none: then no quadrants are drawn.</param>
/// <param name="ImpactThreshold">From here on of high impact.</param>
public sealed record MatrixChartData(
    IReadOnlyList<MatrixMark> Marks, string ImpactTitle, double Weeks, double? FrequencyThreshold, double? ImpactThreshold)
{
    /// <summary>What money is shown in; null: the impact is a score.</summary>
    public string? Currency { get; init; }

    /// <summary>The group whose mark is ringed; null where none is chosen.</summary>
    public string? Chosen { get; init; }

    /// <summary>The thresholds that hold for everybody, where others are tried; null where none are.</summary>
    public MatrixThresholds? Before { get; init; }

    /// <summary>The same as everybody sees it.</summary>
    public MatrixChartData? AsBefore => Before is { } before
        ? this with { FrequencyThreshold = before.FrequencyPerWeek, ImpactThreshold = before.Impact, Before = null } : null;

    /// <summary>The same with other thresholds, which are tried.</summary>
    public MatrixChartData Trying(MatrixThresholds tried) => this with
    {
        FrequencyThreshold = tried.FrequencyPerWeek, ImpactThreshold = tried.Impact,
        Before = Before ?? new(FrequencyThreshold, ImpactThreshold),
    };

    /// <summary>Those of the marks, the unknown last.</summary>
    public IEnumerable<IncidentCategory?> Categories =>
        Marks.Select(mark => mark.Category).Distinct().OrderBy(category => category is null).ThenBy(category => category);

    public bool IsMoney => Currency is not null;

    public bool IsEmpty => Marks.Count == 0;

    /// <summary>Both thresholds are known.</summary>
    public bool HasQuadrants => FrequencyThreshold > 0 && ImpactThreshold > 0;

    /// <summary>Fewest occurrences in the period that are frequent.</summary>
    public long? FrequentFrom => HasQuadrants ? FrequencyScale.FrequentFrom(FrequencyThreshold!.Value, Weeks) : null;

    /// <summary>An amount of the impact axis.</summary>
    public string Say(double amount) => Currency is { } currency ? new MoneyWords(currency).Brief(amount) : MatrixWords.Score(amount);

    public Quadrant QuadrantOf(MatrixMark mark) =>
        ImpactFrequencyMatrix.QuadrantOf(mark.Occurrences >= FrequentFrom, mark.Impact >= ImpactThreshold);

    /// <summary>"31 · € 0.7 M": how many failure modes a quadrant holds and, in money, what they come to.</summary>
    public (string Count, string? Total) Holds(Quadrant quadrant)
    {
        MatrixMark[] members = [.. Marks.Where(mark => QuadrantOf(mark) == quadrant)];
        return (
            Typography.Number(members.Length),
            IsMoney && members.Length > 0 ? Say(members.Sum(mark => mark.Impact * mark.Occurrences)) : null);
    }
}

/// <summary>One failure mode in the matrix.</summary>
/// <param name="Group">Its id: what picking it leads to.</param>
/// <param name="Title">As people know it.</param>
/// <param name="Category">Null where nobody said.</param>
/// <param name="Frequency">Occurrences per week, above 0.</param>
/// <param name="Impact">Money or score per occurrence, above 0.</param>
/// <param name="ImpactShown">The impact as people read it.</param>
/// <param name="Occurrences">How many in the period.</param>
/// <param name="QuadrantName">Such as "Immediate fire"; null without thresholds.</param>
public sealed record MatrixMark(
    string Group, string Title, IncidentCategory? Category, double Frequency, double Impact, string ImpactShown, long Occurrences,
    string? QuadrantName)
{
    /// <summary>What was filled in for want of data, in words.</summary>
    public string? Assumed { get; init; }
}
