using System.Globalization;
using ReliabilityDashboard.Storage;

namespace ReliabilityDashboard.Operations.Health;

/// <summary>Answers what went wrong in a sentence: 503 with the reason where the database is what keeps a request from being answered, so
/// that a load balancer learns to ask again; 500 where it is a fault of ours, whose reason is for the log alone.</summary>
internal sealed partial class TroubleGate(RequestDelegate next, IDatabaseProvider database, ILogger<TroubleGate> log)
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(5);

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone.
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await SpokenAnswer.GiveAsync(http, bad.StatusCode, "This request cannot be read.", bad.Message);
        }
        catch (Exception fault) when (!http.Response.HasStarted && database.Trouble(fault) is not null)
        {
            LogUnanswered(fault, http.Request.Method, http.Request.Path);
            await AnswerAsync(http, database.Trouble(fault)!);
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            LogFailed(fault, http.Request.Method, http.Request.Path);
            await SpokenAnswer.GiveAsync(
                http, StatusCodes.Status500InternalServerError, "Something went wrong in the app.",
                "What was saved is kept, and the reason stands in the app's log. Go back and try again; if it stays like this, "
                    + "tell whoever runs this dashboard.");
        }
    }

    private static async Task AnswerAsync(HttpContext http, string reason)
    {
        http.Response.OnStarting(() =>
        {
            http.Response.Headers.RetryAfter = AskAgain.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        });
        await SpokenAnswer.GiveAsync(
            http, StatusCodes.Status503ServiceUnavailable, "This page cannot be shown now.",
            $"The reason: {reason}. What was saved is kept. Reload the page in a moment; if it stays like this, tell whoever runs this "
                + "dashboard.",
            Api.ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, $"This cannot be answered now: {reason}."));
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Path} could not be answered, for the database")]
    private partial void LogUnanswered(Exception fault, string method, string path);

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    private partial void LogFailed(Exception fault, string method, string path);
}
