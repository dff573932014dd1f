using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Categories;

/// <summary>Where the rows behind a figure of a category are.</summary>
internal static class CategoryLinks
{
    /// <summary>The incidents of a category under the page's filter, in its period.</summary>
    public static string Incidents(PageAddress page, IncidentCategory? category) =>
        (page.SayingPeriod() with { Path = "/incidents", Others = [], Step = null, Compare = null })
            .WithFilter(Dimension.Category, [CategoryNames.Word(category)]).ToString();
}
