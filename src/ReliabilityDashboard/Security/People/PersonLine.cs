using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security.People;

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
