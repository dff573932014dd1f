using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Security.People;
using ReliabilityDashboard.Security.Sessions;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security.Links;

/// <summary>Does what one-time links are good for, and signs their visitor in. Runs in static pages: only they can set cookies.</summary>
public sealed partial class LinkUse(
    SignInLinkQuery query, SignInLinkWriter writer, PersonQuery people, SetUpState setUp, PasswordWork work,
    SessionStart sessions, TimeProvider time, ILogger<LinkUse> log)
{
    private static readonly Person Somebody = new() { Name = "", NameKey = "", SecurityStamp = "" };

    /// <summary>The link with this token and whose it is; null where it does not work any more.</summary>
    public async Task<(SignInLink Link, Person? Person)?> FindAsync(string? token, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(token) || await query.FindAsync(OneTimeToken.HashOf(token), cancel) is not { } link)
            return null;
        if (link.Purpose is LinkPurpose.SetUp or LinkPurpose.Demo && !await setUp.IsOpenAsync(cancel))
            return null;
        return (link, link.PersonId is { } id ? await people.FindAsync(id, cancel) : null);
    }

    /// <summary>Signs the visitor of the demonstration in.</summary>
    /// <returns>Whether the link worked.</returns>
    public Task<bool> EnterDemoAsync(string token, CancellationToken cancel) =>
        UseAsync(
            token,
            "Demo administrator",
            async (context, link) =>
                link.Purpose == LinkPurpose.Demo && !await AnybodyAsync(context, cancel)
                    ? await context.People.FindAsync([link.PersonId], cancel)
                    : null,
            cancel
        );

    /// <summary>Creates the first administrator.</summary>
    /// <returns>Whether the link worked.</returns>
    public Task<bool> CreateAdministratorAsync(string token, string name, string password, CancellationToken cancel) =>
        UseAsync(
            token,
            PersonName.Clean(name),
            password,
            async (context, link, hash) =>
            {
                if (link.Purpose != LinkPurpose.SetUp || await AnybodyAsync(context, cancel))
                    return null;
                var key = PersonName.Key(name);
                // Somebody invited before, who has no password yet, may be the first.
                var person = await context.People.SingleOrDefaultAsync(p => p.NameKey == key, cancel);
                if (person is null)
                    context.People.Add(
                        person = new()
                        {
                            Name = PersonName.Clean(name),
                            NameKey = key,
                            SecurityStamp = "",
                            CreatedAt = time.GetUtcNow().UtcDateTime,
                        }
                    );
                (person.Role, person.IsDemo) = (PersonRole.Administrator, false);
                await LetInAsync(context, person, hash, cancel);
                return person;
            },
            cancel
        );

    /// <summary>Gives the link's person a password and ends every other sign-in of theirs.</summary>
    /// <returns>Whether the link worked.</returns>
    public Task<bool> ChoosePasswordAsync(string token, string name, string password, CancellationToken cancel) =>
        UseAsync(
            token,
            name,
            password,
            async (context, link, hash) =>
            {
                if (
                    link.Purpose is not (LinkPurpose.Invitation or LinkPurpose.Reset)
                    || await context.People.FindAsync([link.PersonId], cancel) is not { } person
                )
                    return null;
                await LetInAsync(context, person, hash, cancel);
                return person;
            },
            cancel
        );

    private static async Task LetInAsync(ReliabilityContext context, Person person, string hash, CancellationToken cancel)
    {
        (person.PasswordHash, person.SecurityStamp, person.FailedSignIns, person.LockedUntil) = (hash, OneTimeToken.New(), 0, null);
        await PersonWriter.EndDemonstrationAsync(context, person, cancel);
    }

    // Hashed ahead, so that nobody who saves waits for it, and only for whoever has a link that works.
    private async Task<bool> UseAsync(
        string token, string by, string password, Func<ReliabilityContext, SignInLink, string, Task<Person?>> use, CancellationToken cancel)
    {
        if (await FindAsync(token, cancel) is not { } found)
        {
            LogRefused();
            return false;
        }
        var hash = await work.HashAsync(found.Person ?? Somebody, password, cancel);
        return await UseAsync(token, by, (context, link) => use(context, link, hash), cancel);
    }

    private async Task<bool> UseAsync(
        string token, string by, Func<ReliabilityContext, SignInLink, Task<Person?>> use, CancellationToken cancel)
    {
        var purpose = LinkPurpose.SetUp;
        var person = await writer.UseAsync(
            OneTimeToken.HashOf(token),
            by,
            (context, link) =>
            {
                purpose = link.Purpose;
                return use(context, link);
            },
            cancel
        );
        if (person is null)
        {
            LogRefused();
            return false;
        }
        await sessions.BeginAsync(person, new("by_link_of", null, Words(purpose)));
        return true;
    }

    private static string Words(LinkPurpose purpose) =>
        purpose switch
        {
            LinkPurpose.SetUp => "set-up",
            LinkPurpose.Demo => "demonstration",
            LinkPurpose.Invitation => "invitation",
            _ => "password reset",
        };

    private static Task<bool> AnybodyAsync(ReliabilityContext context, CancellationToken cancel) =>
        context.People.AnyAsync(p => p.PasswordHash != null || p.Subject != null, cancel);

    [LoggerMessage(LogLevel.Warning, "A one-time link was refused: it was used, its time is over, or it never was one")]
    private partial void LogRefused();
}
