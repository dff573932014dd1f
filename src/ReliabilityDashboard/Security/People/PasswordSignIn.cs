using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Identity;
using ReliabilityDashboard.Security.Sessions;
using ReliabilityDashboard.Storage.Audit;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security.People;

/// <summary>Signs people in with name and password.</summary>
/// <remarks>
/// Whoever guesses learns nothing: an unknown name, one without a password, a wrong password and a paused person give one answer after
/// the same work. Tries of one name wait for each other, or many at once would be counted as one.
/// </remarks>
public sealed partial class PasswordSignIn(
    UserManager<Person> people, PersonWriter writer, SessionStart sessions, PasswordWork work, FailedTries tries, AuditLog audit,
    ILogger<PasswordSignIn> log)
{
    private static readonly SemaphoreSlim[] Turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Sets the cookie of whoever gave their name and password.</summary>
    /// <param name="name">As it was typed.</param>
    /// <param name="password">As it was typed.</param>
    /// <param name="from">The address that it comes from.</param>
    /// <param name="cancel">Whoever tries has gone.</param>
    /// <returns>Why not; null where they are in.</returns>
    public async Task<string?> TryAsync(string? name, string? password, IPAddress? from, CancellationToken cancel)
    {
        if (tries.Wait(from) is { } wait)
        {
            LogTooMany(from);
            return $"Too many sign-ins from your address failed. Try again in {Math.Ceiling(wait.TotalSeconds):0} seconds.";
        }
        if (await CheckAsync(name, password, cancel) is not { } person)
        {
            tries.Note(from);
            return $"Name or password is wrong. After {SecuritySetup.MostWrongPasswords} wrong passwords a name is paused "
                + $"for {SecuritySetup.Pause.TotalMinutes:0} minutes.";
        }
        await sessions.BeginAsync(person);
        return null;
    }

    /// <summary>Whose name and password these are; wrong ones are counted, and pause the name after a few.</summary>
    public async Task<Person?> CheckAsync(string? name, string? password, CancellationToken cancel)
    {
        var key = PersonName.Key(name);
        var turn = Turns[(uint)string.GetHashCode(key, StringComparison.Ordinal) % Turns.Length];
        await turn.WaitAsync(cancel);
        try
        {
            return await DecideAsync(key, password is { Length: <= PasswordRule.Longest } ? password : "", cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<Person?> DecideAsync(string key, string password, CancellationToken cancel)
    {
        var person = await people.FindByNameAsync(key);
        var result = await work.VerifyAsync(person, password, cancel);
        if (person?.PasswordHash is null)
        {
            LogUnknown();
            return null;
        }
        if (await people.IsLockedOutAsync(person))
        {
            LogLocked(person.Name);
            return null;
        }
        if (result == PasswordVerificationResult.Failed)
        {
            await FailAsync(person);
            return null;
        }
        await people.ResetAccessFailedCountAsync(person);
        if (result == PasswordVerificationResult.SuccessRehashNeeded)
        {
            var hash = await work.HashAsync(person, password, cancel);
            await writer.NoteAsync(person.Id, stored => stored.PasswordHash = hash, CancellationToken.None);
        }
        return person;
    }

    private async Task FailAsync(Person person)
    {
        await people.AccessFailedAsync(person);
        if (!await people.IsLockedOutAsync(person))
        {
            LogWrong(person.Name);
            return;
        }
        LogLocked(person.Name);
        await audit.NoteAsync(
            Author.Program, new("locked out", "person", person.Id.ToString(CultureInfo.InvariantCulture), person.Name, []),
            CancellationToken.None);
    }

    // The given name is not logged where nobody has it: people type their password there.
    [LoggerMessage(LogLevel.Warning, "A sign-in failed: the name is unknown")]
    private partial void LogUnknown();

    [LoggerMessage(LogLevel.Warning, "A sign-in failed: the password of {Person} was wrong")]
    private partial void LogWrong(string person);

    [LoggerMessage(LogLevel.Warning, "A sign-in failed: {Person} is locked out for a while after wrong passwords")]
    private partial void LogLocked(string person);

    [LoggerMessage(LogLevel.Warning, "A sign-in was not tried: too many from {Address} have failed in this minute")]
    private partial void LogTooMany(IPAddress? address);
}
