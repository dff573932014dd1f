using System.Globalization;
using System.Text.Encodings.Web;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Shell.Theme;
using ReliabilityDashboard.Storage;

namespace ReliabilityDashboard.Operations.Health;

/// <summary>Answers 503 with the reason in a sentence where the database is what keeps a request from being answered; programs get it as a
/// problem document, a load balancer learns to ask again.</summary>
internal sealed partial class TroubleGate(RequestDelegate next, IDatabaseProvider database, ILogger<TroubleGate> log)
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(5);

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception fault) when (!http.Response.HasStarted && database.Trouble(fault) is not null)
        {
            LogUnanswered(fault, http.Request.Method, http.Request.Path);
            await AnswerAsync(http, database.Trouble(fault)!);
        }
    }

    private static async Task AnswerAsync(HttpContext http, string reason)
    {
        http.Response.Headers.RetryAfter = AskAgain.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        if (!ForPeople.Asked(http))
        {
            await ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, $"This cannot be answered now: {reason}.").ExecuteAsync(http);
            return;
        }
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(Page(HtmlEncoder.Default.Encode(reason)), http.RequestAborted);
    }

    // By hand: nothing that draws the other pages may be needed here.
    private static string Page(string reason) =>
        $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
                <meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>Not available now · Reliability</title>
                <link rel="stylesheet" href="{ThemeStyles.Address}" />
                <link rel="stylesheet" href="/css/base.css" />
                <link rel="stylesheet" href="/css/components.css" />
            </head>
            <body>
                <main class="unavailable">
                    <section class="panel state state--error" role="alert">
                        <h1>This page cannot be shown now.</h1>
                        <p>
                            The reason: {reason}. What was saved is kept. Reload the page in a moment;
                            if it stays like this, tell whoever runs this dashboard.
                        </p>
                    </section>
                </main>
            </body>
            </html>
            """;

    [LoggerMessage(LogLevel.Error, "{Method} {Path} could not be answered, for the database")]
    private partial void LogUnanswered(Exception fault, string method, string path);
}

/// <summary>Whether a browser asks for a page: people get words, programs the bare status or problem details.</summary>
internal static class ForPeople
{
    public static bool Asked(HttpContext http) =>
        http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
