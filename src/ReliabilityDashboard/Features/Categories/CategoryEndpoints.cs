using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Categories;
using ReliabilityDashboard.Security.Access;

namespace ReliabilityDashboard.Features.Categories;

/// <summary>Categories of failure for programs, from the same reader as the page.</summary>
public static class CategoryEndpoints
{
    public static void MapCategories(this IEndpointRouteBuilder api) =>
        api.MapGet("/categories", AskAsync)
            .NeedsKey(Right.Read)
            .Says(
                "getCategories", "Read what each category of failure is",
                "How many incidents of the period, how long and how dear; whether it outgrows traffic, by the last two complete quarters "
                    + "against the two before; finished improvements that are aimed at it, with what came after them.")
            .Takes([.. ApiParameters.Period, .. ApiParameters.Filters])
            .Produces<CategoriesAnswer>();

    private static async Task<IResult> AskAsync(HttpContext http, CategoryReader reader, ReportingCalendar calendar, TimeProvider time)
    {
        var query = new ApiQuery(http);
        var filter = query.Filter(RecordKind.Incidents);
        var chosen = query.Period(calendar, time.GetUtcNow().UtcDateTime);
        if (chosen is null || query.Problem is not null) return query.Problem!;
        return TypedResults.Ok(CategoriesAnswer.Of(await reader.ReadAsync(filter, chosen.Period, http.RequestAborted)));
    }
}
