using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Services;

/// <summary>What the list of services shows.</summary>
/// <param name="Label">The period's name.</param>
/// <param name="Choices">What can be filtered by.</param>
/// <param name="All">Every service that the filter lets through.</param>
public sealed record ServiceListView(string Label, FilterChoices Choices, ServiceSummaries All);
