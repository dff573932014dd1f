using System.Globalization;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Breakers;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Reading.Breakers;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Security.Access;

namespace ReliabilityDashboard.Features.Services.Calls;

/// <summary>The next best breakers for programs, as the job computed them last.</summary>
public static class BreakerEndpoints
{
    private const int Most = 20;

    public static void MapBreakers(this IEndpointRouteBuilder api) =>
        api.MapGet("/next-breakers", AskAsync)
            .NeedsKey(Right.Read)
            .Says(
                "getNextBreakers", "See which calls to protect next",
                "The calls whose protection removes most of what failures are expected to cost in a quarter. Computed by a job at most "
                    + "once in ten minutes; failure tells why there is no newer answer, computing how far the next one is. "
                    + "With another k than 5 it is computed when asked.")
            .Takes("unit", "k", "credit")
            .Produces<BreakerAnswer>();

    private static async Task<IResult> AskAsync(HttpContext http, BreakerReader reader, CreditSetting credits)
    {
        var query = new ApiQuery(http);
        var (unit, asked, most) = (query.Word<LossUnit>("unit"), query.Word<ProtectionCredit>("credit"), MostOf(query));
        if (query.Problem is not null) return query.Problem;
        var credit = await credits.OrDefaultAsync(asked, http.RequestAborted);
        if (unit is { } said && await reader.UnitsAsync(credit, http.RequestAborted) is var units && !units.Contains(said))
            query.Fault("unit", $"expected one that exists; now: {string.Join(", ", units.Select(ApiJson.Word).DefaultIfEmpty("none"))}");
        return query.Problem ?? TypedResults.Ok(await reader.ReadAsync(unit, most, credit, http.RequestAborted));
    }

    private static int MostOf(ApiQuery query)
    {
        if (query.One("k") is not { } text) return BreakerReader.UsualMost;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is >= 1 and <= Most) return most;
        query.Fault("k", $"expected a whole number from 1 to {Most}");
        return BreakerReader.UsualMost;
    }
}
