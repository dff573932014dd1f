using Microsoft.AspNetCore.Identity;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Security.Links;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security.People;

/// <summary>What people do about their own account. Used by static pages: only they can set cookies.</summary>
public sealed partial class OwnAccount(
    PersonQuery people, PersonWriter writer, PasswordSignIn passwords, SignInManager<Person> signIn, PasswordWork work,
    CurrentPerson person, ILogger<OwnAccount> log)
{
    /// <summary>Whoever is signed in, as they are stored now; null where they were removed meanwhile.</summary>
    public async Task<Person?> FindAsync(CancellationToken cancel)
    {
        person.Demand(Right.Read);
        return person.Id is { } id ? await people.FindAsync(id, cancel) : null;
    }

    /// <summary>Gives them another password and ends every other sign-in of theirs; this one goes on.</summary>
    /// <returns>Why not; null where it was done.</returns>
    public async Task<string?> ChangePasswordAsync(string? old, string? password, string? again, CancellationToken cancel)
    {
        var by = person.Demand(Right.Read);
        if (await FindAsync(cancel) is not { PasswordHash: not null } self)
            return "There is no password to change: you sign in another way.";
        if (PasswordRule.Fault(password, again, self.Name) is { } fault) return fault;
        if (await passwords.CheckAsync(self.Name, old, cancel) is null)
            return $"Password now: expected the one you sign in with. After {SecuritySetup.MostWrongPasswords} wrong ones your name is "
                + $"paused for {SecuritySetup.Pause.TotalMinutes:0} minutes.";
        var hash = await work.HashAsync(self, password!, cancel);
        await writer.ChangeAsync(self.Id, one => (one.PasswordHash, one.SecurityStamp) = (hash, OneTimeToken.New()), by, cancel);
        // Not as somebody who may: the sign-in that asked has just ended, and begins anew.
        if (await people.FindAsync(self.Id, cancel) is { } changed) await signIn.SignInAsync(changed, isPersistent: false);
        LogPassword(by);
        return null;
    }

    /// <summary>Ends every sign-in of theirs, this one among them; open pages follow within a minute.</summary>
    public async Task SignOutEverywhereAsync(CancellationToken cancel)
    {
        var by = person.Demand(Right.Read);
        if (person.Id is { } id) await writer.ChangeAsync(id, one => one.SecurityStamp = OneTimeToken.New(), by, cancel);
        await signIn.SignOutAsync();
        LogOut(by);
    }

    [LoggerMessage(LogLevel.Information, "{Person} changed their password; their other sign-ins ended")]
    private partial void LogPassword(string person);

    [LoggerMessage(LogLevel.Information, "{Person} signed out everywhere")]
    private partial void LogOut(string person);
}
