using System.Text.Encodings.Web;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Shell.Theme;

namespace ReliabilityDashboard.Operations.Health;

/// <summary>Why a request is not answered, in words: a page for people, a problem document for programs.</summary>
internal static class SpokenAnswer
{
    /// <summary>Answers in place of whatever was to come; what is sent with every answer is sent with this one.</summary>
    /// <param name="http">A request whose answer has not begun.</param>
    /// <param name="status">The status.</param>
    /// <param name="title">The heading of the page, a sentence.</param>
    /// <param name="words">Why, in sentences.</param>
    /// <param name="problem">What a program is answered, where that is more than the words.</param>
    public static async Task GiveAsync(HttpContext http, int status, string title, string words, IResult? problem = null)
    {
        http.Response.Clear();
        if (!ForPeople.Asked(http))
        {
            await (problem ?? ApiProblem.Of(status, words)).ExecuteAsync(http);
            return;
        }
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(Page(HtmlEncoder.Default.Encode(title), HtmlEncoder.Default.Encode(words)), http.RequestAborted);
    }

    // By hand: nothing that draws the other pages may be needed here.
    private static string Page(string title, string words) =>
        $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
                <meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{title} · Reliability</title>
                <link rel="stylesheet" href="{ThemeStyles.Address}" />
                <link rel="stylesheet" href="/css/base.css" />
                <link rel="stylesheet" href="/css/components.css" />
            </head>
            <body>
                <main class="unavailable">
                    <section class="panel state state--error" role="alert">
                        <h1>{title}</h1>
                        <p>{words}</p>
                    </section>
                </main>
            </body>
            </html>
            """;
}

/// <summary>Whether a browser asks for a page: people get words, programs the bare status or problem details.</summary>
internal static class ForPeople
{
    public static bool Asked(HttpContext http) =>
        http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
