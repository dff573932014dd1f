using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Matrix;

/// <summary>All that the page shows.</summary>
/// <param name="List">The matrix as a ranked list.</param>
/// <param name="PeriodLabel">The period in words.</param>
/// <param name="Choices">Names for the filter bar.</param>
/// <param name="Faults">What of the address could not be read.</param>
/// <param name="Detail">The failure mode of the side panel; null where none is open.</param>
public sealed record MatrixView(
    MatrixList List, string PeriodLabel, FilterChoices Choices, IReadOnlyList<string> Faults, ModeDetail? Detail)
{
    public MatrixAnswer Answer => List.Answer;

    public IReadOnlyList<MatrixRow> Rows => List.Rows;

    public IReadOnlyList<MatrixRow> WithoutValue => List.WithoutValue;

    /// <summary>As everybody sees it, where the address tries other thresholds; null where it tries none.</summary>
    public MatrixFigures? Before { get; init; }

    /// <summary>Of each failure mode that stays alone: how many incidents that do so bear its title on its service.</summary>
    public required IReadOnlyDictionary<long, int> Alike { get; init; }

    /// <summary>How many need something; null where the filter cannot be asked of these records.</summary>
    public string? Lede => Answer.Figures is { } figures ? MatrixWords.Lede(figures, Answer.Of, PeriodLabel) : null;

    /// <summary>What the filter by trigger leaves out; null where that is nothing.</summary>
    public string? LeftOut => TriggerWords.LeftOut(Answer.SuggestedLeftOut);

    public bool NothingStored => List.NothingStored;

    /// <summary>Nothing in this period and filter.</summary>
    public bool IsEmpty => Rows.Count + WithoutValue.Count == 0;
}
