using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security.Sessions;

/// <summary>Asks for every open page, twice a minute unless told otherwise, whether the sign-in still holds: the person is there, was not
/// signed out everywhere,
/// keeps the role, and did something within the session.</summary>
public sealed partial class SessionCheck(
    ILoggerFactory logs, IServiceScopeFactory scopes, SessionActivity activity, SessionHold hold, IOptions<SecurityOptions> options,
    TimeProvider time) : RevalidatingServerAuthenticationStateProvider(logs)
{
    private readonly ILogger log = logs.CreateLogger<SessionCheck>();

    /// <summary>An open page ends within a minute of what ended its sign-in.</summary>
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(options.Value.SessionCheckSeconds);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        var holds = await HoldsAsync(authenticationState, cancellationToken);
        if (!holds) LogEnded(authenticationState.User.Identity?.Name ?? "nobody");
        return holds;
    }

    private async Task<bool> HoldsAsync(AuthenticationState state, CancellationToken cancel)
    {
        if (time.GetUtcNow() - activity.Last > options.Value.Session) return false;
        if (!await hold.HoldsAsync(state.User, cancel)) return false;
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<SignInManager<Person>>()
            .ValidateSecurityStampAsync(state.User)
            .WaitAsync(cancel)
            is not null;
    }

    [LoggerMessage(LogLevel.Information, "The sign-in of {Person} ended in an open page")]
    private partial void LogEnded(string person);
}
