using System.Net;
using Microsoft.AspNetCore.Identity;
using ReliabilityDashboard.Security.Sessions;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security.People;

/// <summary>Signs people in with name and password.</summary>
/// <remarks>
/// Whoever guesses learns nothing: an unknown name, one without a password, a wrong password and a paused person give one answer after
/// the same work. Tries of one name wait for each other, or many at once would be counted as one.
/// </remarks>
public sealed partial class PasswordSignIn(
    PersonQuery people, PersonWriter writer, SessionStart sessions, PasswordWork work, FailedTries tries, PausedNames paused,
    TimeProvider time, ILogger<PasswordSignIn> log)
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
        var person = await people.FindAsync(key, cancel);
        var result = await work.VerifyAsync(person, password, cancel);
        var now = time.GetUtcNow().UtcDateTime;
        var isPaused = person?.LockedUntil > now;
        if (person is null || isPaused || result == PasswordVerificationResult.Failed)
        {
            await FailAsync(person, isPaused, now, cancel);
            return null;
        }
        var hash = result == PasswordVerificationResult.SuccessRehashNeeded ? await work.HashAsync(person, password, cancel) : null;
        if (hash is not null || person.FailedSignIns > 0)
            await writer.NoteAsync(
                person.Id, stored => (stored.FailedSignIns, stored.PasswordHash) = (0, hash ?? stored.PasswordHash),
                CancellationToken.None);
        return person;
    }

    /// <summary>Counts a wrong password. Whatever failed, one and the same write is waited for; that a name is paused from now on is told
    /// to the audit log behind the answer.</summary>
    private async Task FailAsync(Person? person, bool isPaused, DateTime now, CancellationToken cancel)
    {
        var counts = person?.PasswordHash is not null && !isPaused;
        var pauses = false;
        await writer.NoteTryAsync(
            person?.Id,
            stored =>
            {
                if (!counts) return;
                pauses = stored.FailedSignIns + 1 >= SecuritySetup.MostWrongPasswords;
                (stored.FailedSignIns, stored.LockedUntil) =
                    pauses ? (0, now + SecuritySetup.Pause) : (stored.FailedSignIns + 1, stored.LockedUntil);
            },
            cancel);
        if (person?.PasswordHash is null) LogUnknown();
        else if (pauses || isPaused) LogLocked(person.Name);
        else LogWrong(person.Name);
        if (pauses) paused.Note(person!);
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
