using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Storage.Tests.Writing;

[EveryDatabase]
public sealed class LastAdministratorTests
{
    [Fact]
    public async Task The_last_administrator_who_can_sign_in_is_neither_removed_nor_given_another_role()
    {
        await using var database = await DatabaseBench.OpenAsync();
        var people = database.Get<PersonWriter>();
        var (ada, grace) = (Administrator("ada", "a hash"), Administrator("grace", null));
        await people.AddAsync(ada, "a test", DatabaseBench.Cancel);
        await people.AddAsync(grace, "a test", DatabaseBench.Cancel);

        Assert.Equal(PersonOutcome.LastAdministrator, await people.RemoveAsync(ada.Id, "a test", DatabaseBench.Cancel));
        Assert.Equal(
            PersonOutcome.LastAdministrator,
            await people.ChangeAsync(ada.Id, person => person.Role = PersonRole.Viewer, "a test", DatabaseBench.Cancel));

        await people.ChangeAsync(grace.Id, person => person.PasswordHash = "another hash", "a test", DatabaseBench.Cancel);
        Assert.Equal(PersonOutcome.Done, await people.RemoveAsync(ada.Id, "a test", DatabaseBench.Cancel));
    }

    private static Person Administrator(string name, string? hash) => new()
    {
        Name = name,
        NameKey = name,
        Role = PersonRole.Administrator,
        SecurityStamp = name,
        PasswordHash = hash,
        CreatedAt = DateTime.UtcNow,
    };
}
