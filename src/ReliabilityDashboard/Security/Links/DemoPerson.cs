using ReliabilityDashboard.Security.People;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security.Links;

/// <summary>Whom the demonstration's link signs in: an administrator without a password, there only while nobody else has a way
/// in.</summary>
public sealed class DemoPerson(PersonQuery people, PersonWriter writer, TimeProvider time)
{
    private const string Name = "Demo administrator";

    /// <summary>The id; they are added where they are not there yet.</summary>
    public async Task<int> EnsureAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is { } known)
            return known.Id;
        var person = new Person
        {
            Name = Name,
            NameKey = PersonName.Key(Name),
            Role = PersonRole.Administrator,
            SecurityStamp = OneTimeToken.New(),
            IsDemo = true,
            CreatedAt = time.GetUtcNow().UtcDateTime,
        };
        if (await writer.AddAsync(person, Name, cancel) == PersonOutcome.Done)
            return person.Id;
        // Another instance, started at the same moment, was faster.
        return (await FindAsync(cancel) ?? throw new InvalidOperationException($"Somebody else bears the name {Name}.")).Id;
    }

    /// <summary>Takes them away, and with them every sign-in of theirs.</summary>
    public async Task RemoveAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is { } known)
            await writer.RemoveAsync(known.Id, Name, cancel);
    }

    private async Task<Person?> FindAsync(CancellationToken cancel) =>
        (await people.ListAsync(cancel)).FirstOrDefault(person => person.IsDemo);
}
