using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Security.Links;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security.Sessions;

/// <summary>Whether the sign-in of somebody still holds, asked when it matters: with each request, and by each command that acts.</summary>
public sealed class SessionHold(SignInStateQuery query, SignInLinkWriter writer, IOptions<SecurityOptions> options, TimeProvider time)
{
    /// <summary>The claim that tells one sign-in of a person from another.</summary>
    public const string SessionClaim = "session";

    private static readonly string StampClaim = new ClaimsIdentityOptions().SecurityStampClaimType;

    /// <summary>A claim for a new sign-in.</summary>
    public static Claim NewSession() => new(SessionClaim, OneTimeToken.New());

    /// <summary>Whether it holds. Of programs, whose key is looked at with each call, always.</summary>
    public bool Holds(ClaimsPrincipal who) => Of(who) is not { } asked || query.Holds(asked.Person, asked.Stamp, asked.Session);

    /// <inheritdoc cref="Holds"/>
    public Task<bool> HoldsAsync(ClaimsPrincipal who, CancellationToken cancel) =>
        Of(who) is { } asked ? query.HoldsAsync(asked.Person, asked.Stamp, asked.Session, cancel) : Task.FromResult(true);

    /// <summary>Ends one sign-in: whoever kept its cookie has nothing any more, while the person's others go on.</summary>
    public async Task EndAsync(ClaimsPrincipal who, CancellationToken cancel)
    {
        if (Of(who) is not { Session.Length: > 0 } ended) return;
        var now = time.GetUtcNow().UtcDateTime;
        await writer.AddAsync(
            new SignInLink
            {
                Purpose = LinkPurpose.SignedOut,
                TokenHash = ended.Session,
                PersonId = ended.Person,
                CreatedBy = who.Identity?.Name ?? "",
                CreatedAt = now,
                UsedAt = now,
                // By then no cookie of it is young enough.
                ExpiresAt = now + options.Value.Session,
            }, cancel);
    }

    private static (int Person, string Stamp, string Session)? Of(ClaimsPrincipal who) =>
        who.FindFirstValue(StampClaim) is { } stamp
        && int.TryParse(who.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var person)
            ? (person, stamp, who.FindFirstValue(SessionClaim) is { } session ? OneTimeToken.HashOf(session) : "")
            : null;
}
