using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.People;

/// <summary>Adds, changes and removes people. There is always an administrator who can sign in, once there was one.</summary>
public sealed class PersonWriter(WriteQueue queue)
{
    /// <summary>Adds a person; the id is set.</summary>
    /// <param name="person">Whom.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancel">Gives up waiting for the writer.</param>
    public Task<PersonOutcome> AddAsync(Person person, string by, CancellationToken cancel) =>
        queue.ForPersonAsync(
            by,
            async context =>
            {
                if (await context.People.AnyAsync(p => p.NameKey == person.NameKey, cancel))
                    return PersonOutcome.NameTaken;
                context.People.Add(person);
                await context.SaveChangesAsync(cancel);
                return PersonOutcome.Done;
            },
            cancel
        );

    /// <summary>Changes a person as they are stored now.</summary>
    /// <param name="id">Whom.</param>
    /// <param name="change">What.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancel">Gives up waiting for the writer.</param>
    public Task<PersonOutcome> ChangeAsync(int id, Action<Person> change, string by, CancellationToken cancel) =>
        queue.ForPersonAsync(by, context => ChangeAsync(context, id, change, cancel), cancel);

    /// <summary>Removes a person; what they did keeps their name.</summary>
    public Task<PersonOutcome> RemoveAsync(int id, string by, CancellationToken cancel) =>
        queue.ForPersonAsync(
            by,
            async context =>
            {
                if (await context.People.FindAsync([id], cancel) is not { } person)
                    return PersonOutcome.NotThere;
                if (IsKeeper(person) && !await HasOtherKeeperAsync(context, id, cancel))
                    return PersonOutcome.LastAdministrator;
                context.People.Remove(person);
                await context.SaveChangesAsync(cancel);
                return PersonOutcome.Done;
            },
            cancel
        );

    /// <summary>Stores what the organisation's own sign-in says of a person: adds them, or follows it in name and role. A changed role ends
    /// their sign-ins. Its word holds also for the last administrator, whom it can make again.</summary>
    /// <param name="vouched">As the sign-in describes them; known by <see cref="Person.Subject"/>, never by name.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancel">Gives up waiting for the writer.</param>
    /// <returns>The person as stored; null, with <see cref="PersonOutcome.NameTaken"/>, for a new one whose name somebody else
    /// has.</returns>
    public Task<(PersonOutcome Outcome, Person? Person)> FollowAsync(Person vouched, string by, CancellationToken cancel) =>
        queue.ForPersonAsync(
            by,
            async context =>
            {
                var person = await context.People.SingleOrDefaultAsync(p => p.Subject == vouched.Subject, cancel);
                var isTaken = await context.People.AnyAsync(p => p.NameKey == vouched.NameKey && p.Subject != vouched.Subject, cancel);
                if (person is null && isTaken)
                    return (PersonOutcome.NameTaken, (Person?)null);
                if (person is null)
                    context.People.Add(person = vouched);
                if (!isTaken)
                    (person.Name, person.NameKey) = (vouched.Name, vouched.NameKey);
                if (person.Role != vouched.Role)
                    (person.Role, person.SecurityStamp) = (vouched.Role, vouched.SecurityStamp);
                await EndDemonstrationAsync(context, person, cancel);
                await context.SaveChangesAsync(cancel);
                return (PersonOutcome.Done, person);
            },
            cancel
        );

    /// <summary>Ends every sign-in of a person whom the organisation's own sign-in gives no role any more.</summary>
    public Task ShutOutAsync(string subject, string stamp, string by, CancellationToken cancel) =>
        queue.ForPersonAsync(
            by,
            async context =>
            {
                if (await context.People.SingleOrDefaultAsync(p => p.Subject == subject, cancel) is not { } person)
                    return;
                person.SecurityStamp = stamp;
                await context.SaveChangesAsync(cancel);
            },
            cancel
        );

    /// <summary>From when on somebody has a way in of their own, the demonstration is over: whom its link signed in is removed with the
    /// same save.</summary>
    /// <param name="context">With the change that gave the way in.</param>
    /// <param name="person">Who has it; may be the demonstration's own, who chose a password.</param>
    /// <param name="cancel">Stops the question.</param>
    public static async Task EndDemonstrationAsync(ReliabilityContext context, Person person, CancellationToken cancel) =>
        context.People.RemoveRange(await context.People.Where(p => p.IsDemo && p.NameKey != person.NameKey).ToListAsync(cancel));

    /// <summary>Notes what the sign-in itself keeps: wrong tries, locks, the last time.</summary>
    public Task<PersonOutcome> NoteAsync(int id, Action<Person> change, CancellationToken cancel) =>
        queue.ForBookkeepingAsync(context => ChangeAsync(context, id, change, cancel), cancel);

    /// <summary>Notes a failed try. Of nobody's name it is the same work: one row is read and the same columns of it are written as they
    /// stand, so that no time tells which names exist.</summary>
    /// <param name="id">Whose name was tried; null: nobody's.</param>
    /// <param name="note">What becomes of the count and the lock.</param>
    /// <param name="cancel">Gives up waiting for the writer.</param>
    public Task NoteTryAsync(int? id, Action<Person> note, CancellationToken cancel) =>
        queue.ForBookkeepingAsync(
            async context =>
            {
                // Not null, of which other SQL would be made.
                var whose = id ?? -1;
                // Theirs, else whoever comes first; before the first person there is no name to tell.
                var row = await context.People.OrderBy(p => p.Id == whose ? 0 : 1).ThenBy(p => p.Id).FirstOrDefaultAsync(cancel);
                if (row is null) return false;
                if (row.Id == id) note(row);
                context.Entry(row).Property(p => p.FailedSignIns).IsModified = true;
                context.Entry(row).Property(p => p.LockedUntil).IsModified = true;
                await context.SaveChangesAsync(cancel);
                return true;
            },
            cancel);

    private static async Task<PersonOutcome> ChangeAsync(
        ReliabilityContext context, int id, Action<Person> change, CancellationToken cancel)
    {
        if (await context.People.FindAsync([id], cancel) is not { } person)
            return PersonOutcome.NotThere;
        var kept = IsKeeper(person);
        change(person);
        if (kept && !IsKeeper(person) && !await HasOtherKeeperAsync(context, id, cancel))
            return PersonOutcome.LastAdministrator;
        await context.SaveChangesAsync(cancel);
        return PersonOutcome.Done;
    }

    private static bool IsKeeper(Person person) => person is { Role: PersonRole.Administrator, CanSignIn: true };

    private static Task<bool> HasOtherKeeperAsync(ReliabilityContext context, int id, CancellationToken cancel) =>
        context.People.AnyAsync(
            p => p.Id != id && p.Role == PersonRole.Administrator && (p.PasswordHash != null || p.Subject != null), cancel);
}

/// <summary>What became of a change of a person.</summary>
public enum PersonOutcome
{
    Done,
    /// <summary>There is no such person any more.</summary>
    NotThere,
    /// <summary>Somebody else has this name.</summary>
    NameTaken,
    /// <summary>Nobody could look after the installation any more.</summary>
    LastAdministrator,
}
