using System.Globalization;
using Microsoft.AspNetCore.Identity;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security.People;

/// <summary>Shows the people of the database to ASP.NET Core Identity, which writes nothing.</summary>
public sealed class PersonStore(PersonQuery people) : IUserPasswordStore<Person>, IUserSecurityStampStore<Person>
{
    public Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        int.TryParse(userId, CultureInfo.InvariantCulture, out var id)
            ? people.FindAsync(id, cancellationToken)
            : Task.FromResult<Person?>(null);

    public Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        people.FindAsync(normalizedUserName, cancellationToken);

    public Task<string> GetUserIdAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Id.ToString(CultureInfo.InvariantCulture));

    public Task<string?> GetUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task SetUserNameAsync(Person user, string? userName, CancellationToken cancellationToken) =>
        Set(() => user.Name = PersonName.Clean(userName));

    public Task<string?> GetNormalizedUserNameAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.NameKey);

    public Task SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken cancellationToken) =>
        Set(() => user.NameKey = PersonName.Key(normalizedName));

    public Task SetPasswordHashAsync(Person user, string? passwordHash, CancellationToken cancellationToken) =>
        Set(() => user.PasswordHash = passwordHash);

    public Task<string?> GetPasswordHashAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetSecurityStampAsync(Person user, string stamp, CancellationToken cancellationToken) =>
        Set(() => user.SecurityStamp = stamp);

    public Task<string?> GetSecurityStampAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.SecurityStamp);

    /// <remarks>What a sign-in notes goes through the writer, as everything does.</remarks>
    public Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("People are changed by commands.");

    /// <remarks>People are added and removed by commands, which know who does it.</remarks>
    public Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("People are added by invitation.");

    /// <inheritdoc cref="CreateAsync"/>
    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("People are removed by an administrator's command.");

    public void Dispose()
    {
        // Nothing is held between two calls.
    }

    private static Task Set(Action change)
    {
        change();
        return Task.CompletedTask;
    }
}
