using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Incidents;

/// <summary>A page of the list.</summary>
/// <param name="Address">What was asked for; its page number is the one shown.</param>
/// <param name="Choices">For the filter bar.</param>
/// <param name="Lede">What the list says, in a sentence.</param>
/// <param name="Rows">The incidents of this page.</param>
/// <param name="Page">The page shown, from 1.</param>
/// <param name="Total">Incidents over all pages.</param>
/// <param name="Empty">Why there is nothing; null where there is something.</param>
public sealed record IncidentListView(
    IncidentListAddress Address, FilterChoices Choices, string? Lede, IReadOnlyList<IncidentRow> Rows, int Page, int Total,
    EmptyList? Empty)
{
    public const int PageSize = 50;

    public int Pages => (Total + PageSize - 1) / PageSize;
}
