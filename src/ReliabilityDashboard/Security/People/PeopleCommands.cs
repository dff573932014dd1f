using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Security.Links;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security.People;

/// <summary>What an administrator does about people.</summary>
public sealed partial class PeopleCommands(
    PersonQuery people, PersonWriter writer, SignInLinkQuery waiting, LinkIssue links, SetUpState setUp, CurrentPerson person,
    TimeProvider time, ILogger<PeopleCommands> log)
{
    /// <summary>Everybody, by name, with the link that waits for them.</summary>
    public async Task<IReadOnlyList<PersonLine>> ListAsync(CancellationToken cancel)
    {
        person.Demand(Right.ManagePeople);
        var (all, open, now) = (await people.ListAsync(cancel), await waiting.WaitingAsync(cancel), time.GetUtcNow().UtcDateTime);
        return [.. all.Select(one => PersonLine.Of(one, open.GetValueOrDefault(one.Id), now, isSelf: one.Id == person.Id))];
    }

    /// <summary>Adds a person and makes the link by which they choose a password.</summary>
    /// <returns>The link from the root, or why there is none.</returns>
    public async Task<(string? Address, string? Fault)> InviteAsync(string? name, PersonRole role, CancellationToken cancel)
    {
        var by = person.Demand(Right.ManagePeople);
        if (PersonName.Fault(name) is { } fault)
            return (null, fault);
        if (role != PersonRole.Administrator && await setUp.IsOpenAsync(cancel))
            return (null, "Role: the first who gets a password has to be an administrator, or nobody could look after this installation.");
        var invited = new Person
        {
            Name = PersonName.Clean(name),
            NameKey = PersonName.Key(name),
            Role = role,
            SecurityStamp = OneTimeToken.New(),
            CreatedAt = time.GetUtcNow().UtcDateTime,
        };
        if (await writer.AddAsync(invited, by, cancel) == PersonOutcome.NameTaken)
            return (null, $"Name: {invited.Name} is there already.");
        LogInvited(by, invited.Name, role);
        return (await LinkAsync(LinkPurpose.Invitation, invited.Id, by, cancel), null);
    }

    /// <summary>Makes a link by which a person chooses a password: their first, or a new one. The old one works until they do.</summary>
    public async Task<(string? Address, string? Fault)> LinkForAsync(int id, CancellationToken cancel)
    {
        var by = person.Demand(Right.ManagePeople);
        if (await people.FindAsync(id, cancel) is not { IsDemo: false } found)
            return (null, Words(PersonOutcome.NotThere));
        if (found.Subject is not null)
            return (null, $"{found.Name} signs in with the organisation's account and has no password here.");
        LogReset(by, found.Name);
        return (await LinkAsync(found.CanSignIn ? LinkPurpose.Reset : LinkPurpose.Invitation, id, by, cancel), null);
    }

    /// <summary>Gives a person another role; they sign in anew with it.</summary>
    /// <returns>Why not; null where it was done.</returns>
    public Task<string?> ChangeRoleAsync(int id, PersonRole role, CancellationToken cancel) =>
        ChangeAsync(id, $"role {role}", one => (one.Role, one.SecurityStamp) = (role, OneTimeToken.New()), cancel);

    /// <summary>Ends every sign-in of a person; open pages follow within a minute.</summary>
    /// <returns>Why not; null where it was done.</returns>
    public Task<string?> SignOutEverywhereAsync(int id, CancellationToken cancel) =>
        ChangeAsync(id, "signed out everywhere", one => one.SecurityStamp = OneTimeToken.New(), cancel);

    /// <summary>Removes a person and ends every sign-in of theirs.</summary>
    /// <returns>Why not; null where it was done.</returns>
    public async Task<string?> RemoveAsync(int id, CancellationToken cancel)
    {
        var by = person.Demand(Right.ManagePeople);
        var outcome = await writer.RemoveAsync(id, by, cancel);
        LogChanged(by, id, $"removal: {outcome}");
        return Words(outcome);
    }

    private async Task<string?> ChangeAsync(int id, string what, Action<Person> change, CancellationToken cancel)
    {
        var by = person.Demand(Right.ManagePeople);
        var outcome = await writer.ChangeAsync(id, change, by, cancel);
        LogChanged(by, id, $"{what}: {outcome}");
        return Words(outcome);
    }

    private async Task<string> LinkAsync(LinkPurpose purpose, int id, string by, CancellationToken cancel) =>
        LinkAddress.Of(purpose, await links.NewAsync(purpose, id, by, cancel));

    private static string? Words(PersonOutcome outcome) =>
        outcome switch
        {
            PersonOutcome.Done => null,
            PersonOutcome.NameTaken => "Name: somebody has it already.",
            PersonOutcome.LastAdministrator =>
                "Not done: this is the last administrator who can sign in. Make somebody else administrator first.",
            _ => "Not done: this person is not there any more.",
        };

    [LoggerMessage(LogLevel.Information, "{By} invited {Person} as {Role}")]
    private partial void LogInvited(string by, string person, PersonRole role);

    [LoggerMessage(LogLevel.Information, "{By} made a link by which {Person} chooses a password")]
    private partial void LogReset(string by, string person);

    [LoggerMessage(LogLevel.Information, "{By} changed person {Id}, {What}")]
    private partial void LogChanged(string by, int id, string what);
}

/// <summary>A person as administrators see them; nothing secret.</summary>
/// <param name="Id">Ours.</param>
/// <param name="Name">What they sign in with.</param>
/// <param name="Role">What they are here for.</param>
/// <param name="State">How they get in, or why they do not yet.</param>
/// <param name="LastSignInAt">Null where they never did.</param>
/// <param name="HasPassword">Whether a link would replace one.</param>
/// <param name="IsSelf">Whether it is the one who looks.</param>
/// <param name="IsManaged">Whether the role can be set here: neither the demonstration's nor the organisation's sign-in says it.</param>
public sealed record PersonLine(
    int Id, string Name, PersonRole Role, string State, DateTime? LastSignInAt, bool HasPassword, bool IsSelf, bool IsManaged)
{
    internal static PersonLine Of(Person person, SignInLink? waiting, DateTime now, bool isSelf) =>
        new(
            person.Id, person.Name, person.Role, Words(person, waiting, now), person.LastSignInAt, person.PasswordHash is not null, isSelf,
            person is { IsDemo: false, Subject: null });

    private static string Words(Person person, SignInLink? waiting, DateTime now) => person switch
    {
        { IsDemo: true } => "signed in by the demonstration's link",
        { Subject: not null } => "signs in with the organisation's account",
        { LockedUntil: { } until } when until > now => "paused after wrong passwords",
        { PasswordHash: not null } => waiting is null ? "has a password" : "has a password and a link for a new one",
        _ => waiting is null ? "invitation is over" : "invited",
    };
}
