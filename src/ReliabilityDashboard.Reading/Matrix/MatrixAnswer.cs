using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Reading.History;

namespace ReliabilityDashboard.Reading.Matrix;

/// <summary>The matrix with what page and API say around it.</summary>
/// <param name="Of">Incidents or crashes.</param>
/// <param name="Period">The period asked for.</param>
/// <param name="Figures">Points and thresholds; null where <see cref="Refused"/>.</param>
/// <param name="Refused">Why the filter cannot be asked of these records.</param>
/// <param name="HasMoney">Whether the impact can be asked in money at all.</param>
/// <param name="Frequency">Who moved the threshold of frequency.</param>
/// <param name="Impact">Who moved the threshold of impact.</param>
/// <param name="FirstStored">Instant of the first stored record of the kind, before filters; null: nothing is imported.</param>
/// <param name="History">The history it was read from.</param>
public sealed record MatrixAnswer(
    MatrixOf Of,
    Period Period,
    MatrixFigures? Figures,
    Refusal? Refused,
    bool HasMoney,
    SetThreshold? Frequency,
    SetThreshold? Impact,
    DateTime? FirstStored,
    OrganisationHistory History
)
{
    /// <summary>How many incidents a filter by trigger leaves out because it is only suggested for them; null where nobody filters by
    /// it.</summary>
    public int? SuggestedLeftOut { get; init; }

    /// <summary>The person who set a threshold last; null where both are provisional.</summary>
    public string? ThresholdsSetBy => (Frequency, Impact) switch
    {
        ({ } one, { } other) => one.At >= other.At ? one.By : other.By,
        var (one, other) => (one ?? other)?.By,
    };
}

/// <summary>What the marks are groups of; never both in one chart.</summary>
public enum MatrixOf { Incidents, Crashes }
