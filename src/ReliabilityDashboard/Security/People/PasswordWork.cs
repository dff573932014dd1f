using Microsoft.AspNetCore.Identity;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security.People;

/// <summary>The work of hashing passwords, which keeps a processor busy for a fifth of a second each: two at once, on threads of their
/// own, so that whoever tries many makes nobody else wait.</summary>
public sealed class PasswordWork(IPasswordHasher<Person> hasher)
{
    /// <summary>How many passwords are hashed at once.</summary>
    public const int AtOnce = 2;

    private static readonly SemaphoreSlim Turns = new(AtOnce, AtOnce);
    private static readonly Person Stranger = new() { Name = "", NameKey = "", SecurityStamp = "" };
    private static string? strangersHash;

    /// <summary>What is stored of a password.</summary>
    public Task<string> HashAsync(Person person, string password, CancellationToken cancel) =>
        RunAsync(() => hasher.HashPassword(person, password), cancel);

    /// <summary>Whether a password is a person's. Of nobody, and of whom has none, it takes the same work to say no.</summary>
    public async Task<PasswordVerificationResult> VerifyAsync(Person? person, string password, CancellationToken cancel)
    {
        // Made with the first try, whosever that is.
        strangersHash ??= await HashAsync(Stranger, "nobody has this password", cancel);
        var result = await RunAsync(
            () => hasher.VerifyHashedPassword(person ?? Stranger, person?.PasswordHash ?? strangersHash, password), cancel);
        return person?.PasswordHash is null ? PasswordVerificationResult.Failed : result;
    }

    private static async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancel)
    {
        await Turns.WaitAsync(cancel);
        try
        {
            return await Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        finally
        {
            Turns.Release();
        }
    }
}
