using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.OpenIdConnect;
using ReliabilityDashboard.Security.Sessions;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Features.Entry;

/// <summary>The way out.</summary>
public static partial class EntryEndpoints
{
    public static void MapEntry(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(ReturnAddress.SignOut, SignOutAsync).AllowAnonymous();
        routes.MapOpenIdConnect();
    }

    private static async Task<IResult> SignOutAsync(
        HttpContext http, IAntiforgery antiforgery, SignInManager<Person> signIn, SessionHold sessions, ILoggerFactory logs)
    {
        if (http.User.Identity is { IsAuthenticated: true, Name: var name })
        {
            if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();
            await sessions.EndAsync(http.User, http.RequestAborted);
            await signIn.SignOutAsync();
            LogOut(logs.CreateLogger(typeof(EntryEndpoints)), name ?? "");
        }
        return Results.Redirect("/signin");
    }

    [LoggerMessage(LogLevel.Information, "{Person} signed out")]
    private static partial void LogOut(ILogger log, string person);
}
