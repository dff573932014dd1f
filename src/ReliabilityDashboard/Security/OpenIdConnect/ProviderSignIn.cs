using System.Security.Claims;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Security.Links;
using ReliabilityDashboard.Security.People;
using ReliabilityDashboard.Security.Sessions;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security.OpenIdConnect;

/// <summary>Lets in whom the organisation's provider vouches for, in the role that its claim says now.</summary>
/// <remarks>People are known by issuer and subject, which the provider never gives to another (OpenID Connect Core 1.0, 5.7); names may
/// change and be given anew.</remarks>
public sealed partial class ProviderSignIn(
    PersonWriter writer, SetUpState setUp, SessionStart sessions, IOptions<ProviderOptions> options, TimeProvider time,
    ILogger<ProviderSignIn> log)
{
    private static readonly string[] NameClaims = ["preferred_username", "email", "name"];
    private const string By = "the organisation's sign-in";

    /// <summary>Begins the session of a person whose token was checked.</summary>
    /// <returns>Why not; null where they are in.</returns>
    public async Task<ProviderFault?> TryAsync(ClaimsPrincipal vouched, CancellationToken cancel)
    {
        if (vouched.FindFirst("sub") is not { Value: { Length: > 0 } sub } subject)
            return ProviderFault.Failed;
        var (known, name) = ($"{subject.Issuer}|{sub}", NameOf(vouched) ?? sub);
        if (!StorableText.Is(known))
            return ProviderFault.Failed;
        if (options.Value.RoleOf(vouched.FindAll(options.Value.RoleClaim).Select(claim => claim.Value)) is not { } role)
        {
            // Whoever had a role and has it no more must not go on in an open page either.
            await writer.ShutOutAsync(known, OneTimeToken.New(), By, cancel);
            LogNoRole(name);
            return ProviderFault.NoRole;
        }
        if (role != PersonRole.Administrator && await setUp.IsOpenAsync(cancel))
            return ProviderFault.NotSetUp;
        var vouchedFor = new Person
        {
            Name = name,
            NameKey = PersonName.Key(name),
            Subject = known,
            Role = role,
            SecurityStamp = OneTimeToken.New(),
            CreatedAt = time.GetUtcNow().UtcDateTime,
        };
        var (outcome, person) = await writer.FollowAsync(vouchedFor, By, cancel);
        if (person is null)
        {
            LogNameTaken(name, outcome);
            return ProviderFault.NameTaken;
        }
        await sessions.BeginAsync(person, new("with", null, options.Value.Name));
        return null;
    }

    /// <summary>What the provider calls them; null where it says nothing that can be a name here.</summary>
    private static string? NameOf(ClaimsPrincipal vouched) =>
        NameClaims
            .Select(claim => vouched.FindFirst(claim)?.Value)
            .Select(PersonName.Clean)
            .FirstOrDefault(name => PersonName.Fault(name) is null);

    [LoggerMessage(LogLevel.Warning, "{Person} was not let in: the organisation's sign-in gives them no role here")]
    private partial void LogNoRole(string person);

    [LoggerMessage(LogLevel.Warning, "{Person} was not let in by the organisation's sign-in: {Outcome}")]
    private partial void LogNameTaken(string person, PersonOutcome outcome);
}
