using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security.Links;

/// <summary>Makes one-time links.</summary>
public sealed class LinkIssue(SignInLinkWriter writer, TimeProvider time)
{
    /// <summary>How long links work.</summary>
    public static TimeSpan Lifetime(LinkPurpose purpose) =>
        purpose switch
        {
            LinkPurpose.SetUp => TimeSpan.FromMinutes(30),
            LinkPurpose.Invitation => TimeSpan.FromDays(7),
            _ => TimeSpan.FromHours(24),
        };

    /// <summary>Makes a link and returns its token, which is stored nowhere.</summary>
    /// <param name="purpose">What it is good for.</param>
    /// <param name="person">Whose it is; null for that of set-up.</param>
    /// <param name="by">Who asked for it.</param>
    /// <param name="cancel">Gives up waiting for the writer.</param>
    public async Task<string> NewAsync(LinkPurpose purpose, int? person, string by, CancellationToken cancel)
    {
        var token = OneTimeToken.New();
        var now = time.GetUtcNow().UtcDateTime;
        await writer.AddAsync(
            new()
            {
                Purpose = purpose,
                TokenHash = OneTimeToken.HashOf(token),
                PersonId = person,
                CreatedBy = by,
                CreatedAt = now,
                ExpiresAt = now + Lifetime(purpose),
            },
            cancel
        );
        return token;
    }
}
