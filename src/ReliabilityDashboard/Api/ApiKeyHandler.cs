using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Security.ApiKeys;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Api;

/// <summary>Knows programs by <c>Authorization: Bearer KEY</c>.</summary>
internal sealed partial class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    ApiKeyQuery keys,
    ApiKeyWriter writer,
    TimeProvider time
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    /// <summary>Name of this way to be known.</summary>
    public const string SchemeName = "ApiKey";

    /// <summary>The claim that holds our id of the key.</summary>
    public const string KeyIdClaim = "api_key";

    private const string Bearer = "Bearer ";

    // Not the one of the base class, which tells each step by itself and is silenced.
    private readonly ILogger log = logs.CreateLogger("ReliabilityDashboard.Api");
    private string refused = "none";
    private static readonly TimeSpan UseNotedEvery = TimeSpan.FromHours(1);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string? header = Request.Headers.Authorization;
        if (header is null || !header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        var now = time.GetUtcNow().UtcDateTime;
        var key = await keys.FindAsync(ApiKeySecret.HashOf(header[Bearer.Length..].Trim()), Context.RequestAborted);
        if (key is null || !key.IsValidAt(now))
        {
            refused = key?.Name ?? "unknown";
            // One sentence for all: whoever guesses learns nothing.
            return AuthenticateResult.Fail("The key is not known, has expired or was revoked.");
        }
        if (key.LastUsedAt is not { } used || now - used > UseNotedEvery) await writer.NoteUseAsync(key.Id, Context.RequestAborted);
        return AuthenticateResult.Success(new(Principal(key), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        LogRefused(log, refused, Context.Connection.RemoteIpAddress);
        Response.Headers.WWWAuthenticate = "Bearer";
        return ApiProblem
            .Of(
                StatusCodes.Status401Unauthorized,
                "Send a valid key as “Authorization: Bearer KEY”. An administrator creates keys in the settings or with create-api-key.")
            .ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        ApiProblem
            .Of(StatusCodes.Status403Forbidden, $"The key lacks the scope “{AccessTable.ScopesOf(Context.GetEndpoint()?.Metadata)}”.")
            .ExecuteAsync(Context);

    private static ClaimsPrincipal Principal(ApiKeyEntity key) => new(new ClaimsIdentity(
    [
        // Written beside every change it makes; no person is called so.
        new(ClaimTypes.Name, $"{key.Name} (API key)"),
        new(KeyIdClaim, key.Id.ToString(CultureInfo.InvariantCulture)),
        .. key.Scopes.Select(scope => new Claim(ApiScope.Claim, scope)),
    ], SchemeName));

    [LoggerMessage(LogLevel.Warning, "A call was refused: key {Key}, from {Address}")]
    private static partial void LogRefused(ILogger log, string key, System.Net.IPAddress? address);
}
