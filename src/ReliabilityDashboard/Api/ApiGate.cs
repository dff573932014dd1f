using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using ReliabilityDashboard.Security.Hardening;
using ReliabilityDashboard.Storage;

namespace ReliabilityDashboard.Api;

/// <summary>What stands before everything under <c>/api/v1</c>: without a key 401, also where there is nothing; too many calls 429; every
/// error is a problem document.</summary>
internal sealed partial class ApiGate(RequestDelegate next, CallLimiter limiter, IDatabaseProvider database, ILogger<ApiGate> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var known = await http.AuthenticateAsync(ApiKeyHandler.SchemeName);
        if (!known.Succeeded)
        {
            await http.ChallengeAsync(ApiKeyHandler.SchemeName);
            return;
        }
        http.User = known.Principal;
        http.Response.Headers.CacheControl = "no-cache";
        if (limiter.Take(known.Principal.FindFirst(ApiKeyHandler.KeyIdClaim)!.Value) is { } wait)
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            await ApiProblem
                .Of(StatusCodes.Status429TooManyRequests, "This key has made all calls of this minute (Api:RequestsPerMinute).")
                .ExecuteAsync(http);
            return;
        }
        try
        {
            if (await RequestTexts.FaultsAsync(http) is { Count: > 0 } faults)
            {
                await ApiProblem.Fields(faults).ExecuteAsync(http);
                return;
            }
            await next(http);
            if (!http.Response.HasStarted && http.Response is { StatusCode: >= 400, ContentLength: null, ContentType: null })
                await ApiProblem.Of(http.Response.StatusCode, Words(http)).ExecuteAsync(http);
        }
        catch (BadHttpRequestException bad)
        {
            await ApiProblem.Of(bad.StatusCode, bad.Message).ExecuteAsync(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone.
        }
        // The database's own trouble is answered further out, for pages and programs alike.
        catch (Exception fault) when (!http.Response.HasStarted && database.Trouble(fault) is null)
        {
            LogFailed(fault, http.Request.Method, http.Request.Path);
            await ApiProblem.Of(StatusCodes.Status500InternalServerError, "It is noted in the log.").ExecuteAsync(http);
        }
    }

    private static string Words(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => $"There is nothing at {http.Request.Path}.",
        StatusCodes.Status405MethodNotAllowed => $"{http.Request.Path} does not take {http.Request.Method}.",
        _ => "The call cannot be answered.",
    };

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    private partial void LogFailed(Exception fault, string method, string path);
}
