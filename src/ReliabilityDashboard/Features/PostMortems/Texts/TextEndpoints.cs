using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.PostMortems.Texts;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Security.Sessions;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Learning.Texts;

namespace ReliabilityDashboard.Features.PostMortems.Texts;

/// <summary>The texts of post-mortems for the browser of whoever writes in them: over HTTP, which lives on where a circuit dies.</summary>
public static class TextEndpoints
{
    private const string Root = "/post-mortems/{id:long}/texts";
    private const int LongestWait = 30;

    public static void MapTexts(this IEndpointRouteBuilder routes)
    {
        var texts = routes.MapGroup(Root).Needs(Right.WritePostMortems).ExcludeFromDescription().AddEndpointFilter(ToldAsync);
        // What a page asks for by itself keeps no sign-in alive; what somebody types does.
        texts.MapGet("", NowAsync).WithMetadata(new AskedByItself());
        texts.MapGet("/news", NewsAsync).WithMetadata(new AskedByItself());
        texts.MapPost("", SaveAsync);
        texts.MapPost("/writers", SayAsync).WithMetadata(new AskedByItself());
        texts.MapPost("/{section}", PushAsync);
    }

    /// <summary>What went wrong, so that the browser can say it.</summary>
    private static async ValueTask<object?> ToldAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var typedBy = call.HttpContext.Request.Headers["Typed-By"].ToString();
        var person = call.HttpContext.RequestServices.GetRequiredService<CurrentPerson>().Id;
        if (typedBy.Length > 0 && typedBy != person?.ToString(CultureInfo.InvariantCulture))
            return TypedResults.StatusCode(StatusCodes.Status401Unauthorized);
        try
        {
            return await next(call);
        }
        catch (NotAllowedException)
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }
        catch (Exception fault)
            when (call.HttpContext.RequestServices.GetRequiredService<IDatabaseProvider>().Trouble(fault) is { } why)
        {
            return TypedResults.Json(new { why }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task<IResult> NowAsync(long id, TextCommands texts, CancellationToken cancel) =>
        await texts.NowAsync(id, cancel) is { } now ? TypedResults.Json(TextsAnswer.Of(now)) : TypedResults.NotFound();

    private static async Task<IResult> NewsAsync(long id, HttpContext http, TextCommands texts, CancellationToken cancel)
    {
        var seen = new TextsSeen(Number(http, "since") ?? 0, http.Request.Query["seen"].ToString());
        var longest = TimeSpan.FromSeconds(Math.Min(Number(http, "wait") ?? 0, LongestWait));
        return await texts.NextAsync(id, seen, longest, cancel) is { } news
            ? TypedResults.Json(TextNewsAnswer.Of(news))
            : TypedResults.NotFound();
    }

    private static async Task<IResult> PushAsync(long id, string section, HttpContext http, TextCommands texts)
    {
        if (await TextBody.ReadAsync(http) is not { } body) return TypedResults.BadRequest();
        if (SectionNames.Find(section) is not { } known) return TypedResults.NotFound();
        var result = TextBody.Push(body) is { } push ? await texts.PushAsync(id, known, push) : TextPushResult.Resync;
        return result == TextPushResult.Unknown ? TypedResults.NotFound() : TypedResults.Json(TextPushAnswer.Of(result));
    }

    /// <summary>The form of those without scripts.</summary>
    private static async Task<IResult> SaveAsync(long id, HttpContext http, IAntiforgery antiforgery, TextCommands texts)
    {
        if (!http.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(http)) return TypedResults.BadRequest();
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (!int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen)) return TypedResults.BadRequest();
        var typed = SectionNames.All
            .Where(section => form.ContainsKey(SectionNames.Of(section)))
            .ToDictionary(section => section, section => TextLimits.WithPlainBreaks(form[SectionNames.Of(section)].ToString()));
        var result = await texts.SaveAsync(id, seen, typed);
        return result switch
        {
            TextPushResult.Taken => TypedResults.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/post-mortems/{id}")),
            TextPushResult.Unknown => TypedResults.NotFound(),
            _ => TypedResults.Text(NotSaved(result), statusCode: StatusCodes.Status409Conflict),
        };
    }

    private static string NotSaved(TextPushResult result) => "Not saved: " + result switch
    {
        TextPushResult.Closed => "it was published meanwhile.",
        TextPushResult.TooLong => "a section holds at most 100,000 letters.",
        _ => "somebody changed the same section meanwhile.",
    } + " Go back: what you typed still stands there. Copy it, load the page again, and put it in.";

    private static async Task<IResult> SayAsync(long id, HttpContext http, TextCommands texts, CancellationToken cancel)
    {
        if (await TextBody.ReadAsync(http) is not { } body || TextBody.Writer(id, body) is not { } here) return TypedResults.BadRequest();
        if (TextBody.IsLeft(body)) await texts.LeaveAsync(id, here.Client);
        else await texts.SayAsync(here, cancel);
        return TypedResults.NoContent();
    }

    private static int? Number(HttpContext http, string name) =>
        int.TryParse(http.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
