using System.Globalization;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Reading.Effects;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Actions;

namespace ReliabilityDashboard.Features.NextSteps.Actions;

/// <summary>What came after an improvement, for programs.</summary>
public static class EffectEndpoints
{
    public static void MapEffects(this IEndpointRouteBuilder api) =>
        api.MapGet("/actions/{id}/effect", OneAsync)
            .NeedsKey(Right.Read)
            .Says(
                "getActionEffect", "See what came after an improvement",
                "Incidents of its scope in whole weeks before and since, set against all others; a verdict once after 13 and once after 26 "
                    + "weeks, each at 97.5 %. It never says that anything changed because of it.")
            .Produces<EffectAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> OneAsync(
        string id, HttpContext http, ActionQuery actions, EffectReader effects, ModelledChangeReader modelled)
    {
        var query = new ApiQuery(http);
        if (query.Problem is { } problem) return problem;
        var cancel = http.RequestAborted;
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || await actions.FindAsync(number, cancel) is not { } action)
            return ApiProblem.NotFound("action", id);
        var found = (await effects.ReadAsync(cancel)).GetValueOrDefault(number);
        return TypedResults.Ok(
            found?.Effect is { } effect
                ? EffectAnswer.Of(effect, await modelled.ReadAsync(action, cancel))
                : EffectAnswer.Nothing(action.Holds.Done, EffectWords.Nothing(action)));
    }
}
