using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Security.Hardening;

namespace ReliabilityDashboard.Features.Services.Badges;

/// <summary>Badges for a README or a catalogue's card.</summary>
public static class BadgeEndpoints
{
    // So long an old figure may stand where the picture is kept; a README is looked at by many.
    private const int SecondsKept = 300;

    public static void MapBadges(this IEndpointRouteBuilder routes)
    {
        Map("/badges/{service}.svg", badge => ("image/svg+xml; charset=utf-8", Encoding.UTF8.GetBytes(BadgePicture.Draw(badge))));
        Map(
            "/badges/{service}.json",
            badge => ("application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(BadgeAnswer.Of(badge), ApiJson.Options)));

        void Map(string pattern, Func<ServiceBadge, (string Type, byte[] Bytes)> draw) => routes
            .MapGet(
                pattern,
                (string service, HttpContext http, BadgeAccess access, ServiceBadgeReader badges, CallLimiter limiter) =>
                    AnswerAsync(service, http, access, badges, limiter, draw))
            .AllowAnonymous()
            .WithMetadata(new ApiTakes(["figure", "token"]), ShownElsewhere.Instance)
            .ExcludeFromDescription();
    }

    private static async Task<IResult> AnswerAsync(
        string service, HttpContext http, BadgeAccess access, ServiceBadgeReader badges, CallLimiter limiter,
        Func<ServiceBadge, (string Type, byte[] Bytes)> draw)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await RequestTexts.FaultsAsync(http) is { Count: > 0 } faults) return ApiProblem.Fields(faults);
        var query = new ApiQuery(http);
        var (figure, token) = (query.Word<BadgeFigure>("figure") ?? default, query.One("token"));
        // A route leaves a slash in a name escaped.
        var name = service.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        if (await access.OfAsync(http, name, token, http.RequestAborted) is not { } entry)
            // One sentence for all, whether there is such a service or not.
            return token is null
                ? ApiProblem.Of(StatusCodes.Status401Unauthorized, "A badge takes its token, an API key with the scope read, or a sign-in.")
                : ApiProblem.Of(StatusCodes.Status403Forbidden, "This token does not open this badge, or no longer.");
        if (entry.Caller is { } caller && limiter.Take(caller) is { } wait)
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ApiProblem.Of(StatusCodes.Status429TooManyRequests, "All calls of this minute are made (Api:RequestsPerMinute).");
        }
        if (query.Problem is { } problem) return problem;
        if (await badges.FindAsync(name, figure, http.RequestAborted) is not { } badge) return ApiProblem.NotFound("service", name);
        var (type, bytes) = draw(badge);
        http.Response.Headers.CacheControl = $"{(entry.IsShared ? "public" : "private")}, max-age={SecondsKept}";
        return TypedResults.Bytes(
            bytes, type, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\""));
    }
}
