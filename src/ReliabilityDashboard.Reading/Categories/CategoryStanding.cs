using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.Effects;

namespace ReliabilityDashboard.Reading.Categories;

/// <summary>What a category of failure is to the organisation.</summary>
/// <param name="Category">The category; null: those of which nobody said it.</param>
/// <param name="Incidents">How many of the period count.</param>
/// <param name="Share">Of all incidents of the period, those without a category too.</param>
/// <param name="Hours">From start to mitigation, else to resolution, over those with a known end.</param>
/// <param name="Money">What they are estimated to have cost, over those of which that can be said.</param>
/// <param name="Blast">How far they reached.</param>
/// <param name="Growth">Against traffic, whatever the period; null of those without a category.</param>
/// <param name="Improvements">Finished ones that are aimed at it, the newest first.</param>
public sealed record CategoryStanding(
    IncidentCategory? Category, long Incidents, Measured Share, CategorySum Hours, CategorySum Money, BlastFigures Blast,
    CategoryGrowth? Growth, IReadOnlyList<ImprovementEffect> Improvements);

/// <summary>A sum over the incidents of which it is known.</summary>
/// <param name="Sum">The sum; null where none is known.</param>
/// <param name="N">How many are in it.</param>
/// <param name="Share">Its part of the sum over all; null where there is none.</param>
public readonly record struct CategorySum(double? Sum, long N, double? Share);

/// <summary>All categories.</summary>
/// <param name="Period">Of the incidents.</param>
/// <param name="Rows">The five, and those without one last.</param>
/// <param name="Growing">Both half years that growth compares.</param>
/// <param name="TrafficOf">What traffic is: sessions, else requests; null where neither is stored for as long.</param>
/// <param name="Traffic">Its weekly rate in the later half year over that in the earlier; null without traffic.</param>
public sealed record CategoryStandings(
    Period Period, IReadOnlyList<CategoryStanding> Rows, GrowthPeriods Growing, TrafficKind? TrafficOf, double? Traffic)
{
    /// <summary>How many incidents of the period count.</summary>
    public long Incidents => Rows.Sum(row => row.Incidents);

    /// <summary>Those of which nobody said the category.</summary>
    public CategoryStanding Unknown => Rows[^1];

    /// <summary>With a filter by trigger: incidents of the period left out because it is only suggested for them; null without
    /// one.</summary>
    public int? SuggestedLeftOut { get; init; }

    /// <summary>Both half years have weeks enough to compare.</summary>
    public required bool HasEnoughWeeks { get; init; }

    /// <summary>Every finished improvement beside each category that it is aimed at.</summary>
    public IEnumerable<(CategoryStanding Row, ImprovementEffect One)> Improvements() =>
        Rows.SelectMany(row => row.Improvements.Select(one => (row, one)));
}

/// <summary>The last two complete quarters and the two before.</summary>
public sealed record GrowthPeriods(Period Earlier, Period Later);

/// <summary>What failures are set against.</summary>
public enum TrafficKind
{
    /// <summary>Sessions of users.</summary>
    Sessions,
    /// <summary>Requests of services.</summary>
    Requests,
}
