using System.Globalization;
using System.Text.Json.Serialization;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Reading.Matrix;

namespace ReliabilityDashboard.Features.Matrix;

/// <summary>The matrix as programs read it.</summary>
/// <param name="From">Start of the period, inclusive.</param>
/// <param name="To">End of the period, exclusive.</param>
/// <param name="ImpactUnit"><c>money</c> or <c>score</c>.</param>
/// <param name="FrequencyThreshold">From here on a mode is frequent, occurrences a week.</param>
/// <param name="ImpactThreshold">From here on its impact is high; null: there are no quadrants.</param>
/// <param name="ThresholdsSetBy">The person who set a threshold last; null: both are provisional.</param>
/// <param name="Items">The failure modes, highest frequency × impact first.</param>
/// <param name="WithoutValue">Failure modes that have no money.</param>
public sealed record MatrixDocument(
    DateTime From, DateTime To, ImpactUnit ImpactUnit, double FrequencyThreshold, double? ImpactThreshold, string? ThresholdsSetBy,
    IReadOnlyList<MatrixDocument.Mode> Items, IReadOnlyList<MatrixDocument.Mode> WithoutValue)
{
    /// <summary>How many incidents a filter by trigger leaves out because it is only suggested for them; missing without such a
    /// filter.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? SuggestedLeftOut { get; init; }

    /// <summary>One failure mode.</summary>
    /// <param name="Group">Its id.</param>
    /// <param name="Title">Its name.</param>
    /// <param name="Category">Of its latest incident.</param>
    /// <param name="Occurrences">How many in the period.</param>
    /// <param name="FrequencyPerWeek">Occurrences a week.</param>
    /// <param name="Impact">Mean expected loss per occurrence; null without value figures.</param>
    /// <param name="Assumed">What was filled in: <c>weight</c>, <c>severity</c>, <c>share</c>.</param>
    /// <param name="Quadrant">Null while there is no threshold of impact, and without value.</param>
    public sealed record Mode(
        string Group, string Title, IncidentCategory? Category, int Occurrences, double FrequencyPerWeek, double? Impact,
        IReadOnlyList<string> Assumed, Quadrant? Quadrant);

    public static MatrixDocument Of(MatrixAnswer answer, MatrixFigures figures) =>
        new(
            answer.Period.From,
            answer.Period.To,
            figures.Unit,
            figures.FrequencyThreshold,
            figures.ImpactThreshold,
            answer.ThresholdsSetBy,
            [
                .. figures.Points.Select(point => new Mode(
                    Id(point.Group), point.Title, point.Category, point.Occurrences.Count, point.FrequencyPerWeek, point.Impact,
                    Words(point.Assumed), point.Quadrant)),
            ],
            [
                .. figures.WithoutValue.Select(mode => new Mode(
                    Id(mode.Group), mode.Title, mode.Category, mode.Occurrences.Count, mode.FrequencyPerWeek, null, [], null)),
            ]
        )
        {
            SuggestedLeftOut = answer.SuggestedLeftOut,
        };

    private static string Id(long group) => group.ToString(CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> Words(Assumptions assumed) =>
        [
            .. new[] { Assumptions.Weight, Assumptions.Severity, Assumptions.Share }
                .Where(one => assumed.HasFlag(one))
                .Select(one => one.ToString().ToLowerInvariant()),
        ];
}
