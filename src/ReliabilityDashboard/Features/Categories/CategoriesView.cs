using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Categories;
using ReliabilityDashboard.Reading.Classification;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Categories;

/// <summary>What the page of categories shows.</summary>
/// <param name="Label">The period's name.</param>
/// <param name="Choices">What can be filtered by.</param>
/// <param name="All">All categories.</param>
/// <param name="Money">How amounts are written.</param>
public sealed record CategoriesView(string Label, FilterChoices Choices, CategoryStandings All, MoneyWords Money)
{
    /// <summary>Some incident is stored, of whatever period.</summary>
    public bool HasIncidents { get; init; }

    /// <summary>Why nothing can be shown: a filter that incidents do not have.</summary>
    public Refusal? Refused { get; init; }

    /// <summary>Incidents of the period of which nobody has said the category.</summary>
    public WaitingCount Waiting { get; init; }

    /// <summary>How many incidents bear a trigger that is only suggested, though one is asked for; null where none does.</summary>
    public string? LeftOut { get; init; }
}
