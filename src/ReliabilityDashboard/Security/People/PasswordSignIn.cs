using System.Globalization;
using Microsoft.AspNetCore.Identity;
using ReliabilityDashboard.Security.Sessions;
using ReliabilityDashboard.Storage.Audit;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security.People;

/// <summary>Signs people in with name and password.</summary>
/// <remarks>
/// Whoever guesses learns nothing: an unknown name, a wrong password and a locked person give one answer after the same work.
/// Tries of one name wait for each other, or many at once would be counted as one.
/// </remarks>
public sealed partial class PasswordSignIn(
    SignInManager<Person> signIn, SessionStart sessions, IPasswordHasher<Person> hasher, AuditLog audit, ILogger<PasswordSignIn> log)
{
    private static readonly SemaphoreSlim[] Turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];
    private static readonly Person Stranger = new() { Name = "", NameKey = "", SecurityStamp = "" };
    private static string? strangersHash;

    /// <summary>Sets the cookie of whoever gave their name and password.</summary>
    /// <returns>Whether they are in.</returns>
    public async Task<bool> TryAsync(string? name, string? password, CancellationToken cancel)
    {
        if (await CheckAsync(name, password, cancel) is not { } person) return false;
        await sessions.BeginAsync(person);
        return true;
    }

    /// <summary>Whose name and password these are; wrong ones are counted, and pause the name after a few.</summary>
    public async Task<Person?> CheckAsync(string? name, string? password, CancellationToken cancel)
    {
        var key = PersonName.Key(name);
        var turn = Turns[(uint)string.GetHashCode(key, StringComparison.Ordinal) % Turns.Length];
        await turn.WaitAsync(cancel);
        try
        {
            return await CheckAsync(key, password is { Length: <= PasswordRule.Longest } ? password : "");
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<Person?> CheckAsync(string key, string password)
    {
        if (await signIn.UserManager.FindByNameAsync(key) is not { PasswordHash: not null } person)
        {
            hasher.VerifyHashedPassword(Stranger, strangersHash ??= hasher.HashPassword(Stranger, "nobody has this password"), password);
            LogUnknown();
            return null;
        }
        var wasLocked = await signIn.UserManager.IsLockedOutAsync(person);
        var result = await signIn.CheckPasswordSignInAsync(person, password, lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            if (result.IsLockedOut) LogLocked(person.Name);
            else LogWrong(person.Name);
            if (result.IsLockedOut && !wasLocked)
                await audit.NoteAsync(
                    Author.Program, new("locked out", "person", person.Id.ToString(CultureInfo.InvariantCulture), person.Name, []),
                    CancellationToken.None);
            return null;
        }
        return person;
    }

    // The given name is not logged where nobody has it: people type their password there.
    [LoggerMessage(LogLevel.Warning, "A sign-in failed: the name is unknown")]
    private partial void LogUnknown();

    [LoggerMessage(LogLevel.Warning, "A sign-in failed: the password of {Person} was wrong")]
    private partial void LogWrong(string person);

    [LoggerMessage(LogLevel.Warning, "A sign-in failed: {Person} is locked out for a while after wrong passwords")]
    private partial void LogLocked(string person);
}
