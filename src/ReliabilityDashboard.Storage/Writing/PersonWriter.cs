using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Entities;

namespace ReliabilityDashboard.Storage.Writing;

/// <summary>Adds, changes and removes people. There is always an administrator who can sign in, once there was one.</summary>
public sealed class PersonWriter(WriteQueue queue)
{
    /// <summary>Adds a person; the id is set.</summary>
    /// <param name="person">Whom.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancel">Gives up waiting for the writer.</param>
    public Task<PersonOutcome> AddAsync(Person person, string by, CancellationToken cancel) => queue.ForPersonAsync(by, async context =>
    {
        if (await context.People.AnyAsync(p => p.NameKey == person.NameKey, cancel)) return PersonOutcome.NameTaken;
        context.People.Add(person);
        await context.SaveChangesAsync(cancel);
        return PersonOutcome.Done;
    }, cancel);

    /// <summary>Changes a person as they are stored now.</summary>
    /// <param name="id">Whom.</param>
    /// <param name="change">What.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancel">Gives up waiting for the writer.</param>
    public Task<PersonOutcome> ChangeAsync(int id, Action<Person> change, string by, CancellationToken cancel) =>
        queue.ForPersonAsync(by, context => ChangeAsync(context, id, change, cancel), cancel);

    /// <summary>Removes a person; what they did keeps their name.</summary>
    public Task<PersonOutcome> RemoveAsync(int id, string by, CancellationToken cancel) => queue.ForPersonAsync(by, async context =>
    {
        if (await context.People.FindAsync([id], cancel) is not { } person) return PersonOutcome.NotThere;
        if (IsKeeper(person) && !await HasOtherKeeperAsync(context, id, cancel)) return PersonOutcome.LastAdministrator;
        context.People.Remove(person);
        await context.SaveChangesAsync(cancel);
        return PersonOutcome.Done;
    }, cancel);

    /// <summary>Notes what the sign-in itself keeps: wrong tries, locks, the last time.</summary>
    public Task<PersonOutcome> NoteAsync(int id, Action<Person> change, CancellationToken cancel) =>
        queue.ForBookkeepingAsync(context => ChangeAsync(context, id, change, cancel), cancel);

    private static async Task<PersonOutcome> ChangeAsync(ReliabilityContext context, int id, Action<Person> change, CancellationToken cancel)
    {
        if (await context.People.FindAsync([id], cancel) is not { } person) return PersonOutcome.NotThere;
        var kept = IsKeeper(person);
        change(person);
        if (kept && !IsKeeper(person) && !await HasOtherKeeperAsync(context, id, cancel)) return PersonOutcome.LastAdministrator;
        await context.SaveChangesAsync(cancel);
        return PersonOutcome.Done;
    }

    private static bool IsKeeper(Person person) => person is { Role: PersonRole.Administrator, CanSignIn: true };

    private static Task<bool> HasOtherKeeperAsync(ReliabilityContext context, int id, CancellationToken cancel) =>
        context.People.AnyAsync(p => p.Id != id && p.Role == PersonRole.Administrator && (p.PasswordHash != null || p.Subject != null), cancel);
}
